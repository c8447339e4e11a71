package io.muster.segment.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.muster.segment.ParameterType;
import io.muster.segment.SegmentTemplate;
import io.muster.segment.TemplateParameter;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template, for the wire. */
@Schema(name = "SegmentTemplate")
public record TemplateAnswer(
        @Schema(required = true) String id,
        @Schema(required = true) Names names,
        @Schema(required = true) Names description,
        @Schema(required = true) List<Parameter> parameters) {
    /** A dictionary of more values is not listed; it is read page by page instead. */
    private static final int MOST_VALUES = 1_000;

    /**
     * What can be chosen.
     *
     * @param tag the tag whose values can be chosen; null for numbers
     * @param allowed those values; null for numbers, for a tag that is not there, and for more than 1,000 values
     * @param standard what it is where nobody chooses
     */
    @Schema(name = "TemplateParameter")
    public record Parameter(
            @Schema(required = true) String name,
            @Schema(required = true) Names names,
            @Schema(required = true) ParameterType type,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String tag,
            @Nullable List<DictionaryValue> allowed,

            @JsonProperty("default") @Schema(name = "default", required = true)
            Json standard) {

        static Parameter of(TemplateParameter parameter, Catalogue catalogue) {
            return new Parameter(
                    parameter.name(),
                    parameter.names(),
                    parameter.type(),
                    parameter.least(),
                    parameter.most(),
                    parameter.tag(),
                    allowed(parameter, catalogue),
                    parameter.standard());
        }

        private static @Nullable List<DictionaryValue> allowed(TemplateParameter parameter, Catalogue catalogue) {
            if (parameter.tag() == null) {
                return null;
            }
            return catalogue
                    .find(parameter.tag())
                    .map(tag -> tag.values().values())
                    .filter(values -> values.size() <= MOST_VALUES)
                    .orElse(null);
        }
    }

    static TemplateAnswer of(SegmentTemplate template, Catalogue catalogue) {
        return new TemplateAnswer(
                template.id(),
                template.names(),
                template.description(),
                template.parameters().stream()
                        .map(parameter -> Parameter.of(parameter, catalogue))
                        .toList());
    }
}
