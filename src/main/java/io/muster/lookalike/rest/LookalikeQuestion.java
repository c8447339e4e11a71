package io.muster.lookalike.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A lookalike to find, for the OpenAPI document; it is read strictly by the use case.
 *
 * @param size how many people, up to everyone within; either this or a ratio
 * @param ratio a share of everyone within
 * @param within a filter: whom to search; everybody where it is not said
 */
@Schema(name = "LookalikeQuestion")
record LookalikeQuestion(
        @Schema(required = true) SeedQuestion seed,
        @Schema(minimum = "1") @Nullable Long size,

        @Schema(minimum = "0", exclusiveMinimum = true, maximum = "1") @Nullable
        Double ratio,

        @Schema(type = SchemaType.OBJECT) @Nullable Object within,
        @Schema(defaultValue = "true") @Nullable Boolean excludeSeed,

        @Schema(description = "Codes of the only tags to learn from; all where it is not said") @Nullable
        List<String> tags,

        @Schema(description = "Codes of tags not to learn from; nothing is ever learned from sensitive ones") @Nullable
        List<String> excludeTags,

        @Schema(maxLength = 200) @Nullable String name) {

    /**
     * Whom people shall be like: one of an audience, customers, or the seed of another lookalike.
     *
     * @param filter a filter of the audience filter language
     * @param ids of customers
     * @param lookalike id of a lookalike that had the same seed, to ask for another reach, say
     */
    @Schema(name = "LookalikeSeed")
    record SeedQuestion(
            @Schema(type = SchemaType.OBJECT) @Nullable Object filter,
            @Schema(minItems = 1) @Nullable List<String> ids,
            @Nullable String lookalike) {}
}
