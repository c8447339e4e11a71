package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.shared.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bounds of a range: {@code gt} or {@code gte}, {@code lt} or {@code lte}. */
final class BoundsReader {
    private static final List<String> NAMES = List.of("gt", "gte", "lt", "lte");

    private final Problems problems;

    BoundsReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads what stands at one end; null if it is wrong, which it then has told. */
    @FunctionalInterface
    interface EndReader<T> {
        @Nullable
        T read(Json json, String pointer);
    }

    /** The bounds; null if any of them is wrong. */
    <T> @Nullable Bounds<T> read(Json json, String pointer, EndReader<T> ends) {
        @Nullable Fields fields = Fields.of(json, pointer, problems);
        if (fields == null) {
            return null;
        }
        fields.only(NAMES);
        if (NAMES.stream().noneMatch(fields::has)) {
            fields.missing("A range needs at least one bound.", NAMES);
            return null;
        }
        boolean unambiguous = onlyOneOf(fields, "gt", "gte") & onlyOneOf(fields, "lt", "lte");
        @Nullable Bound<T> gt = bound(fields, "gt", false, ends);
        @Nullable Bound<T> gte = bound(fields, "gte", true, ends);
        @Nullable Bound<T> lt = bound(fields, "lt", false, ends);
        @Nullable Bound<T> lte = bound(fields, "lte", true, ends);
        boolean bothRead = (gt != null || gte != null) == (fields.has("gt") || fields.has("gte"))
                && (lt != null || lte != null) == (fields.has("lt") || fields.has("lte"));
        return unambiguous && bothRead ? new Bounds<>(gt == null ? gte : gt, lt == null ? lte : lt) : null;
    }

    /** Of two that exclude each other, the one written second is one too many. */
    private static boolean onlyOneOf(Fields fields, String one, String other) {
        if (!fields.has(one) || !fields.has(other)) {
            return true;
        }
        String second = fields.names().stream()
                .filter(name -> name.equals(one) || name.equals(other))
                .skip(1)
                .findFirst()
                .orElseThrow();
        fields.unknown(second, "A range has either " + one + " or " + other + ", not both.", List.of());
        return false;
    }

    private static <T> @Nullable Bound<T> bound(Fields fields, String name, boolean included, EndReader<T> ends) {
        @Nullable Json json = fields.maybe(name);
        @Nullable T value = json == null ? null : ends.read(json, fields.pointer(name));
        return value == null ? null : new Bound<>(value, included);
    }

    /** Tells that nothing can lie in the range. */
    void empty(String pointer) {
        problems.add(
                pointer,
                ProblemCode.RANGE_EMPTY,
                "Nothing can lie in this range: its lower end is above its upper end, or no value lies between them.");
    }
}
