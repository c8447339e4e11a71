package io.muster.audience;

import io.muster.shared.Json;
import io.muster.shared.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What one request says of audiences, before it is checked against anything that is kept.
 *
 * @param filters by their JSON pointers in the request's body
 * @param tags codes of tags that it names beside them, by their JSON pointers; each must be published
 * @param problems what is wrong with the rest of the request, to be told together with what is wrong with these
 */
public record AskedAudiences(
        SequencedMap<String, Json> filters, SequencedMap<String, String> tags, List<Problem> problems) {
    public AskedAudiences {
        filters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(filters));
        tags = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tags));
        problems = List.copyOf(problems);
    }

    /** Nothing but these filters. */
    public AskedAudiences(SequencedMap<String, Json> filters) {
        this(filters, new LinkedHashMap<>(), List.of());
    }

    /** Nothing but this filter. */
    static AskedAudiences one(Json filter, String pointer) {
        SequencedMap<String, Json> filters = new LinkedHashMap<>();
        filters.put(pointer, filter);
        return new AskedAudiences(filters);
    }
}
