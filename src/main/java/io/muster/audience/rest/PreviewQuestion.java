package io.muster.audience.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a preview, for the OpenAPI document; it is read strictly by {@link AudienceRequest}.
 *
 * @param filter a filter of the audience filter language
 * @param size the most members, 1 to the server's setting; 20 where it is not said
 * @param tags codes of the tags to show of each; none where it is not said
 * @param seed what decides the draw; a new one where it is not said
 */
@Schema(name = "PreviewQuestion")
record PreviewQuestion(
        @Schema(required = true, type = SchemaType.OBJECT) Object filter,

        @Schema(minimum = "1", defaultValue = "20") @Nullable
        Integer size,

        @Nullable List<String> tags,
        @Schema(minimum = "0") @Nullable Integer seed) {}
