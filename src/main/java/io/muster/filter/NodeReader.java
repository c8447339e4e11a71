package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of one filter for {@link FilterReader}. */
final class NodeReader {
    private static final List<String> KEYS = List.of("all", "any", "none", "tag", "segment", "list", "sample");
    private static final List<String> OF_TAG = List.of("op", "value", "weight");
    private static final int WHOLE = 10_000;
    private static final int LONGEST_SALT = 200;

    private final FilterReader filter;
    private final TagTestReader tagTests;
    private final Problems problems;

    NodeReader(FilterReader filter, TagTestReader tagTests, Problems problems) {
        this.filter = filter;
        this.tagTests = tagTests;
        this.problems = problems;
    }

    /** The node; null if anything in it is wrong. */
    @Nullable
    Filter read(Json json, String pointer, int depth) {
        if (!filter.enter(pointer, depth, problems)) {
            return null;
        }
        @Nullable Fields node = Fields.of(json, pointer, problems);
        if (node == null) {
            return null;
        }
        List<String> keys = KEYS.stream().filter(node::has).toList();
        onlyKnown(node, keys);
        if (keys.size() != 1) {
            problems.add(
                    pointer,
                    ProblemCode.NOT_ONE_NODE,
                    keys.isEmpty()
                            ? "A node has exactly one of these fields; this has none."
                            : "A node has exactly one of these fields; this has " + String.join(" and ", keys) + ".",
                    KEYS);
        }
        @Nullable String id = node.textOrAbsent("id");
        @Nullable Filter read = null;
        for (String key : keys) {
            read = read(node, key, id, depth);
        }
        return read;
    }

    private static void onlyKnown(Fields node, List<String> keys) {
        Set<String> allowed = new LinkedHashSet<>(keys.isEmpty() ? KEYS : keys);
        if (keys.isEmpty() || keys.contains("tag")) {
            allowed.addAll(OF_TAG);
        }
        allowed.add("id");
        node.only(List.copyOf(allowed));
    }

    private @Nullable Filter read(Fields node, String key, @Nullable String id, int depth) {
        return switch (key) {
            case "all" -> {
                @Nullable List<Filter> children = children(node, key, depth);
                yield children == null ? null : new Filter.All(id, children);
            }
            case "any" -> {
                @Nullable List<Filter> children = children(node, key, depth);
                yield children == null ? null : new Filter.Any(id, children);
            }
            case "none" -> {
                @Nullable List<Filter> children = children(node, key, depth);
                yield children == null ? null : new Filter.None(id, children);
            }
            case "tag" -> tagTests.read(node, id);
            case "segment" -> segment(node, id, depth);
            case "list" -> list(node, id);
            default -> sample(node, id);
        };
    }

    private @Nullable List<Filter> children(Fields node, String key, int depth) {
        String pointer = node.pointer(key);
        @Nullable Json value = node.maybe(key);
        if (!(value instanceof JsonArray(List<Json> items))) {
            if (value != null) {
                problems.wrongType(pointer, "a list of nodes", value);
            }
            return null;
        }
        if (items.isEmpty() && !key.equals("all")) {
            problems.add(pointer, ProblemCode.EMPTY_GROUP, "\"" + key + "\" needs at least one node.");
            return null;
        }
        List<Filter> children = new ArrayList<>();
        boolean wholly = true;
        for (int i = 0; i < items.size() && !filter.isFull(); i++) {
            @Nullable Filter child = read(items.get(i), JsonPointer.child(pointer, i), depth + 1);
            if (child == null) {
                wholly = false;
            } else {
                children.add(child);
            }
        }
        return wholly ? children : null;
    }

    private @Nullable Filter segment(Fields node, @Nullable String id, int depth) {
        @Nullable Fields fields = fieldsOf(node, "segment", List.of("id", "version"));
        if (fields == null) {
            return null;
        }
        @Nullable String segment = fields.text("id");
        @Nullable Integer version = fields.has("version") ? fields.whole("version", 1, Integer.MAX_VALUE) : null;
        if (segment == null || (version == null && fields.has("version"))) {
            return null;
        }
        SegmentReference reference = new SegmentReference(segment, version);
        filter.follow(reference, fields, depth, problems);
        return new Filter.InSegment(id, reference);
    }

    private @Nullable Filter list(Fields node, @Nullable String id) {
        @Nullable Fields fields = fieldsOf(node, "list", List.of("id"));
        @Nullable String list = fields == null ? null : fields.text("id");
        if (fields == null || list == null) {
            return null;
        }
        if (!filter.hasList(list)) {
            problems.add(
                    fields.pointer("id"), ProblemCode.UNKNOWN_LIST, "There is no list " + Problems.quote(list) + ".");
        }
        return new Filter.InList(id, list);
    }

    private @Nullable Filter sample(Fields node, @Nullable String id) {
        @Nullable Fields fields = fieldsOf(node, "sample", List.of("salt", "from", "to"));
        if (fields == null) {
            return null;
        }
        @Nullable String salt = salt(fields);
        @Nullable Integer from = percent(fields, "from");
        @Nullable Integer to = percent(fields, "to");
        if (from != null && to != null && from >= to) {
            problems.add(fields.pointer(), ProblemCode.BAD_SAMPLE, "A share goes from a lower percentage to a higher.");
        }
        return salt == null || from == null || to == null ? null : new Filter.Sample(id, salt, from, to);
    }

    private @Nullable String salt(Fields fields) {
        @Nullable String salt = fields.text("salt");
        if (salt != null && !PrintableText.is(salt, LONGEST_SALT)) {
            problems.add(
                    fields.pointer("salt"),
                    ProblemCode.BAD_SAMPLE,
                    "A salt has 1 to " + LONGEST_SALT + " printable characters.");
            return null;
        }
        return salt;
    }

    private @Nullable Integer percent(Fields fields, String name) {
        @Nullable BigDecimal percent = fields.number(name);
        if (percent == null) {
            return null;
        }
        boolean inside = percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!inside || percent.stripTrailingZeros().scale() > 2) {
            problems.add(
                    fields.pointer(name),
                    ProblemCode.BAD_SAMPLE,
                    "A percentage is 0 to 100, with at most two decimals.");
            return null;
        }
        return percent.multiply(BigDecimal.valueOf(WHOLE / 100)).intValueExact();
    }

    private @Nullable Fields fieldsOf(Fields node, String key, List<String> names) {
        @Nullable Json value = node.maybe(key);
        @Nullable Fields fields = value == null ? null : Fields.of(value, node.pointer(key), problems);
        if (fields != null) {
            fields.only(names);
        }
        return fields;
    }
}
