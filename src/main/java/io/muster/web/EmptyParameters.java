package io.muster.web;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a parameter without a value. The framework takes it for one that was left out, so that a caller whose
 * {@code pageToken} got lost would read the first page for ever. A text to search for may be empty: it is everywhere.
 */
class EmptyParameters {
    private static final String SEARCHED = "q";

    @ServerRequestFilter
    void check(UriInfo request) {
        MultivaluedMap<String, String> parameters = request.getQueryParameters();
        if (parameters.isEmpty()) {
            return;
        }
        List<Problem> problems = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(SEARCHED)
                        && parameter.getValue().stream().anyMatch(String::isEmpty))
                .map(parameter -> new Problem(
                        "", "EMPTY_PARAMETER", parameter.getKey() + " has no value; leave it out, or say one"))
                .toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
