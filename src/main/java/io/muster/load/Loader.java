package io.muster.load;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.tag.TagCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How customers come from one data source: what is read, and the query that makes one row per customer of it.
 *
 * @param name the loader's name, and its folder's
 * @param sources whose tags it gives; no other loader gives them
 * @param input what it reads
 * @param options what callers may choose
 * @param tags the tags that its query gives, in the catalogue file's order
 * @param catalogueFile its tags' catalogue entries
 * @param rowsSql its query
 * @param version changes whenever a file of the loader does
 */
public record Loader(
        String name,
        List<String> sources,
        LoaderInput input,
        List<LoaderOption> options,
        List<TagCode> tags,
        Path catalogueFile,
        String rowsSql,
        String version) {
    public Loader {
        sources = List.copyOf(sources);
        options = List.copyOf(options);
        tags = List.copyOf(tags);
    }

    /**
     * Every option with its value, sorted by name.
     *
     * @param chosen what the caller said, by name
     * @param today what a day is where nobody says
     * @throws Invalid for an unknown option or a value that does not fit, all of them at once
     */
    public Map<String, String> valuesOfOptions(Map<String, String> chosen, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = options.stream().map(LoaderOption::name).toList();
        for (String name : chosen.keySet()) {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        "", "UNKNOWN_OPTION", "the loader " + this.name + " has no option of this name", known));
            }
        }
        Map<String, String> values = new TreeMap<>();
        for (LoaderOption option : options) {
            @Nullable String value = chosen.getOrDefault(option.name(), option.defaultValue());
            if (value == null) {
                values.put(option.name(), today.toString());
            } else {
                Optional<Problem> problem = option.problemOf(value);
                problem.ifPresent(problems::add);
                values.put(option.name(), value);
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return values;
    }
}
