package io.muster.segment.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A segment to save, for the OpenAPI document; it is read strictly by the use cases.
 *
 * @param id chosen once, or by the server: ASCII letters, digits, dots, dashes, underscores
 * @param folder names with slashes between
 * @param owner who answers for it: a person or a team
 * @param filter a filter of the audience filter language
 */
@Schema(name = "SegmentToSave")
record SegmentQuestion(
        @Schema(maxLength = 100, examples = "vip-core") @Nullable
        String id,

        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 2000) @Nullable String description,
        @Schema(examples = "campaigns/2026") @Nullable String folder,

        @Schema(maxLength = 200, examples = "growth-team") @Nullable
        String owner,

        @Nullable List<String> labels,
        @Schema(required = true, type = SchemaType.OBJECT) Object filter) {}
