package io.muster.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a loader reads. */
public sealed interface LoaderInput {

    /**
     * Nothing but the numbers 1, 2, 3, …, of which its query makes customers up: the view {@code input} with the
     * column {@code n}.
     *
     * @param count the option that says how many
     */
    record Numbered(String count) implements LoaderInput {}

    /**
     * One file of comma-separated values, RFC 4180, UTF-8, plain or gzip.
     *
     * @param delimiter between fields
     * @param quote around fields that hold delimiters, quotes (doubled) or line ends
     * @param columns the header, exactly so
     * @param ignore SQL condition over a line's columns, all of them text: such lines are left out, not refused; null
     *     for none
     * @param rules what must hold of the other lines
     */
    record Csv(
            char delimiter,
            char quote,
            List<String> columns,
            @Nullable String ignore,
            List<QualityRule> rules) implements LoaderInput {
        public Csv {
            columns = List.copyOf(columns);
            rules = List.copyOf(rules);
        }
    }
}
