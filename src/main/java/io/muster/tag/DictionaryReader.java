package io.muster.tag;

import io.muster.shared.Json;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that a tag may take. */
final class DictionaryReader {
    /** The longest code of a value, and the longest name of anything, in characters. */
    static final int LONGEST = 200;

    private static final Set<String> FIELDS = Set.of("code", "names");

    private DictionaryReader() {}

    /** The dictionary, or null where something was amiss and told. */
    static @Nullable Dictionary read(List<Json> items, String pointer, List<Problem> problems) {
        int problemsBefore = problems.size();
        List<DictionaryValue> values = new ArrayList<>(items.size());
        Set<String> codes = HashSet.newHashSet(items.size());
        for (int i = 0; i < items.size(); i++) {
            @Nullable Fields fields = Fields.of(items.get(i), JsonPointer.child(pointer, i), FIELDS, problems);
            if (fields != null) {
                @Nullable DictionaryValue value = value(fields);
                if (value != null && codes.add(value.code())) {
                    values.add(value);
                } else if (value != null) {
                    fields.problem("code", "REPEATED_VALUE", "another value has this code");
                }
            }
        }
        return problems.size() == problemsBefore ? new Dictionary(values) : null;
    }

    private static @Nullable DictionaryValue value(Fields fields) {
        @Nullable String code = fields.string("code");
        if (code != null && !PrintableText.is(code, LONGEST)) {
            fields.problem("code", "BAD_VALUE_CODE", "must have 1 to " + LONGEST + " printable characters");
            code = null;
        }
        @Nullable
        Names names = fields.has("names") ? fields.names("names", LONGEST) : code == null ? null : Names.of(code);
        return code == null || names == null ? null : new DictionaryValue(code, names);
    }
}
