package io.muster.load;

import io.muster.job.Job;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a load was asked to do.
 *
 * @param loader the loader's name
 * @param mode what the file is
 * @param folder the load's folder
 * @param options every option of the loader with its value
 */
public record LoadRequest(String loader, LoadMode mode, String folder, Map<String, String> options) {
    /** The kind of jobs that loads are. */
    public static final String KIND = "load";

    private static final String OPTION = "option.";

    public LoadRequest {
        options = Map.copyOf(options);
    }

    /** The request as a job keeps it. */
    Map<String, String> toInput() {
        Map<String, String> input = new TreeMap<>();
        input.put("loader", loader);
        input.put("mode", mode.name());
        input.put("folder", folder);
        options.forEach((name, value) -> input.put(OPTION + name, value));
        return input;
    }

    /** The request that a job keeps. */
    public static LoadRequest of(Job job) {
        Map<String, String> input = job.input();
        Map<String, String> options = new TreeMap<>();
        input.forEach((name, value) -> {
            if (name.startsWith(OPTION)) {
                options.put(name.substring(OPTION.length()), value);
            }
        });
        return new LoadRequest(
                Objects.requireNonNull(input.get("loader")),
                LoadMode.valueOf(Objects.requireNonNull(input.get("mode"))),
                Objects.requireNonNull(input.get("folder")),
                options);
    }
}
