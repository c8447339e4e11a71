package io.muster.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may become of a tag that is there already. */
final class ChangeRules {
    private ChangeRules() {}

    /** Tells what may not change; what could not be read is null and was told already. */
    static void check(
            Tag before,
            Fields fields,
            @Nullable TagType type,
            @Nullable DatePrecision precision,
            boolean weighted,
            @Nullable TagState state) {
        if (type != null && type != before.type()) {
            fixed(fields, "type", before.type().name());
        }
        if (precision != null && before.precision() != null && precision != before.precision()) {
            fixed(fields, "precision", before.precision().name());
        }
        if (weighted != before.weighted()) {
            fixed(fields, "weighted", Boolean.toString(before.weighted()));
        }
        if (state != null && !next(before.state()).contains(state)) {
            List<String> allowed = next(before.state()).stream().map(Enum::name).toList();
            fields.problem(
                    "state", "BAD_STATE", "a tag that is " + before.state() + " cannot become " + state, allowed);
        }
    }

    /** The states that may follow: a draft is published, what was published is retired and may come back. */
    private static List<TagState> next(TagState state) {
        return switch (state) {
            case DRAFT -> List.of(TagState.DRAFT, TagState.PUBLISHED);
            case PUBLISHED, RETIRED -> List.of(TagState.PUBLISHED, TagState.RETIRED);
        };
    }

    private static void fixed(Fields fields, String name, String before) {
        fields.problem(name, "NEVER_CHANGES", "the " + name + " of a tag never changes", List.of(before));
    }
}
