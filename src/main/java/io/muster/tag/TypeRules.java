package io.muster.tag;

import org.jspecify.annotations.Nullable;

/** What a tag's parts must be so that they fit together. */
final class TypeRules {
    private TypeRules() {}

    /** Tells what does not fit; what could not be read is null and was told already. */
    static void check(
            Fields fields,
            @Nullable TagType type,
            boolean weighted,
            boolean open,
            @Nullable Dictionary values,
            @Nullable TagState state) {
        if (type == null) {
            return;
        }
        if (type == TagType.DATE && !fields.has("precision")) {
            fields.missing("precision", "a DATE tag says whether it holds a DAY or an INSTANT");
        }
        if (type != TagType.DATE && fields.has("precision")) {
            fields.problem("precision", "NOT_FOR_TYPE", "only DATE tags have a precision");
        }
        boolean choice = type == TagType.ENUM || type == TagType.MULTI;
        if (!choice && weighted) {
            fields.problem("weighted", "NOT_FOR_TYPE", "only ENUM and MULTI tags may be weighted");
        }
        if (!choice && open) {
            fields.problem("open", "NOT_FOR_TYPE", "only ENUM and MULTI tags have a dictionary that may be open");
        }
        if (!choice && values != null && values.size() > 0) {
            fields.problem("values", "NOT_FOR_TYPE", "only ENUM and MULTI tags have a dictionary");
        }
        if (choice && !open && state == TagState.PUBLISHED && values != null && values.size() == 0) {
            fields.problem(
                    "values", "EMPTY_DICTIONARY", "a closed dictionary needs values before its tag is published");
        }
    }
}
