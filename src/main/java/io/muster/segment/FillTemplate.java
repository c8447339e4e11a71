package io.muster.segment;

import io.muster.audience.ReadAudience;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.Sentence;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.JsonPointer;
import io.muster.shared.NotFound;
import io.muster.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a filter from a template. */
@ApplicationScoped
public class FillTemplate {
    private static final String PARAMETERS = "parameters";

    private final SegmentTemplates templates;
    private final ReadAudience audiences;

    FillTemplate(SegmentTemplates templates, ReadAudience audiences) {
        this.templates = templates;
        this.audiences = audiences;
    }

    /**
     * A filter with nothing wrong in it.
     *
     * @param sentences what it says, in words
     */
    public record Filled(Json filter, Sentence sentences) {}

    /**
     * Puts the parameters in; one that is not given is as the template says.
     *
     * @param body {@code {"parameters": {"days": 7}}}
     * @throws NotFound if there is no such template
     * @throws Invalid with everything that is wrong, at the parameters that are
     */
    public Filled fill(String id, Json body) {
        SegmentTemplate template = templates.get(id);
        List<Problem> problems = new ArrayList<>();
        Map<String, Json> values = values(template, given(body, problems), problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        FilledTemplate filled = new FilledTemplate(template.filter(), values);
        return switch (audiences.check(filled.filter(), "")) {
            case CheckedFilter checked -> new Filled(filled.filter(), Sentence.of(checked));
            case Refused(var refused) ->
                throw new Invalid(
                        refused.stream().map(filled::atParameter).distinct().toList());
        };
    }

    private static Map<String, Json> given(Json body, List<Problem> problems) {
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw new Invalid(new Problem("", "WRONG_TYPE", "The body must be an object with parameters."));
        }
        for (String name : members.keySet()) {
            if (!name.equals(PARAMETERS)) {
                problems.add(unknown(JsonPointer.child("", name), List.of(PARAMETERS)));
            }
        }
        return switch (members.get(PARAMETERS)) {
            case null -> Map.of();
            case JsonObject(Map<String, Json> given) -> given;
            case Json _ -> {
                problems.add(new Problem("/parameters", "WRONG_TYPE", "This must be an object."));
                yield Map.of();
            }
        };
    }

    private static Map<String, Json> values(SegmentTemplate template, Map<String, Json> given, List<Problem> problems) {
        List<String> known =
                template.parameters().stream().map(TemplateParameter::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                problems.add(unknown(JsonPointer.child("/parameters", name), known));
            }
        }
        Map<String, Json> values = new LinkedHashMap<>();
        for (TemplateParameter parameter : template.parameters()) {
            Json value = given.getOrDefault(parameter.name(), parameter.standard());
            parameter
                    .complaint(value)
                    .ifPresent(complaint -> problems.add(
                            new Problem(JsonPointer.child("/parameters", parameter.name()), "WRONG_TYPE", complaint)));
            values.put(parameter.name(), value);
        }
        return values;
    }

    private static Problem unknown(String pointer, List<String> known) {
        return new Problem(pointer, "UNKNOWN_FIELD", "This field is not known.", known);
    }
}
