package io.muster.load.rest;

import io.muster.load.LoadMode;
import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a load's address asks for.
 *
 * @param loader the loader's name
 * @param mode what the file is
 * @param options every other parameter, sorted by name
 */
record LoadQuery(String loader, LoadMode mode, Map<String, String> options) {
    private static final String LOADER = "loader";
    private static final String MODE = "mode";

    /** @throws Invalid for a parameter that stands twice, no loader, or an unknown mode */
    static LoadQuery of(MultivaluedMap<String, String> parameters) {
        Map<String, String> options = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new Invalid(new Problem("", "REPEATED_PARAMETER", name + " stands twice"));
            }
            options.put(name, values.getFirst());
        });
        @Nullable String loader = options.remove(LOADER);
        if (loader == null) {
            throw new Invalid(new Problem("", "MISSING_PARAMETER", "loader must name a loader"));
        }
        @Nullable String mode = options.remove(MODE);
        return new LoadQuery(loader, mode(mode == null ? "full" : mode), options);
    }

    private static LoadMode mode(String mode) {
        return switch (mode) {
            case "full" -> LoadMode.FULL;
            case "merge" -> LoadMode.MERGE;
            default ->
                throw new Invalid(new Problem("", "BAD_MODE", "mode is full or merge", List.of("full", "merge")));
        };
    }
}
