package io.muster.audience.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the questions about whole audiences, for the OpenAPI document; {@link AudienceRequest} reads them. */
final class PortraitQuestions {
    private PortraitQuestions() {}

    /**
     * Of a portrait.
     *
     * @param filter a filter of the audience filter language
     * @param base a filter; everyone where it is not said
     * @param tags codes of the tags; all that are published where none is said
     */
    @Schema(name = "PortraitQuestion")
    record ForPortrait(
            @Schema(required = true, type = SchemaType.OBJECT)
            Object filter,

            @Schema(type = SchemaType.OBJECT) @Nullable Object base,

            @Nullable List<String> tags) {}

    /**
     * Of a comparison.
     *
     * @param filters two filters
     * @param tags codes of the tags; all that are published where none is said
     */
    @Schema(name = "ComparisonQuestion")
    record ForComparison(
            @Schema(required = true, minItems = 2, maxItems = 2)
            List<Object> filters,

            @Nullable List<String> tags) {}

    /**
     * Of a cross table.
     *
     * @param filter a filter of the audience filter language
     * @param rows a tag's code
     * @param columns a tag's code
     */
    @Schema(name = "CrossTableQuestion")
    record ForCrossTable(
            @Schema(required = true, type = SchemaType.OBJECT)
            Object filter,

            @Schema(required = true) String rows,
            @Schema(required = true) String columns) {}

    /**
     * Of an overlap.
     *
     * @param filters at least two filters
     */
    @Schema(name = "OverlapQuestion")
    record ForOverlap(
            @Schema(required = true, minItems = 2, maxItems = 20)
            List<Object> filters) {}
}
