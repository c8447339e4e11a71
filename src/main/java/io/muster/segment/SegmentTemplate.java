package io.muster.segment;

import io.muster.shared.Json;
import io.muster.tag.Names;
import java.util.List;

/**
 * A ready-made audience with parameters.
 *
 * @param filter a filter in which {@code {"parameter": "days"}} stands for a parameter's value
 */
public record SegmentTemplate(
        String id, Names names, Names description, List<TemplateParameter> parameters, Json filter) {
    public SegmentTemplate {
        parameters = List.copyOf(parameters);
    }
}
