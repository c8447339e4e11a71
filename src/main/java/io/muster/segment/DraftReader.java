package io.muster.segment;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one segment as somebody wrote it, strictly; used once. */
final class DraftReader {
    private static final List<String> FIELDS =
            List.of("id", "name", "description", "folder", "owner", "labels", "filter");
    /** What answers say besides, so that an answer can be sent back; it is the server's to say and not looked at. */
    private static final Set<String> OURS =
            Set.of("version", "hash", "sentences", "errors", "createdAt", "savedAt", "restoredFrom");

    private final Map<String, Json> members;
    private final SegmentLimits limits;
    private final List<Problem> problems = new ArrayList<>();

    private DraftReader(Map<String, Json> members, SegmentLimits limits) {
        this.members = members;
        this.limits = limits;
    }

    /** @throws Invalid if it is no object */
    static SegmentDraft read(Json body, SegmentLimits limits) {
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw new Invalid(new Problem("", "WRONG_TYPE", "A segment is an object with a name and a filter."));
        }
        return new DraftReader(members, limits).read();
    }

    private SegmentDraft read() {
        for (String field : members.keySet()) {
            if (!FIELDS.contains(field) && !OURS.contains(field)) {
                problems.add(new Problem(pointer(field), "UNKNOWN_FIELD", "This field is not known.", FIELDS));
            }
        }
        @Nullable String id = id();
        String name = name();
        @Nullable String description = description();
        @Nullable String folder = folder();
        @Nullable String owner = owner();
        List<String> labels = labels();
        @Nullable Json filter = required("filter");
        return new SegmentDraft(id, name, description, folder, owner, labels, filter, problems);
    }

    private @Nullable String id() {
        @Nullable String id = text("id");
        if (id != null && !SegmentId.is(id)) {
            problem(
                    "id",
                    "BAD_SEGMENT_ID",
                    "An id has 1 to 100 letters and digits of ASCII, dots, dashes and underscores, and begins with a letter or digit.");
        }
        return id;
    }

    private String name() {
        @Nullable String name = required("name") == null ? null : text("name");
        if (name != null && (name.isBlank() || !PrintableText.is(name, SegmentLimits.NAME))) {
            problem("name", "BAD_TEXT", "A name has 1 to " + SegmentLimits.NAME + " printable characters.");
        }
        return name == null ? "" : name;
    }

    /** Several lines, if need be. */
    private @Nullable String description() {
        @Nullable String description = text("description");
        if (description == null || description.isBlank()) {
            return null;
        }
        if (!PrintableText.is(description.replaceAll("[\r\n\t]", " "), SegmentLimits.DESCRIPTION)) {
            problem(
                    "description",
                    "BAD_TEXT",
                    "A description has at most " + SegmentLimits.DESCRIPTION + " printable characters.");
        }
        return description;
    }

    private @Nullable String folder() {
        @Nullable String folder = text("folder");
        if (folder == null || folder.isEmpty()) {
            return null;
        }
        String[] names = folder.split("/", -1);
        boolean right = names.length <= limits.folderDepth();
        for (String name : names) {
            right &= name.equals(name.strip()) && PrintableText.is(name, limits.folderLength());
        }
        if (!right) {
            problem(
                    "folder",
                    "BAD_FOLDER",
                    "A folder is up to " + limits.folderDepth() + " names with slashes between, each of 1 to "
                            + limits.folderLength() + " printable characters and without blanks around.");
        }
        return folder;
    }

    private @Nullable String owner() {
        @Nullable String owner = text("owner");
        if (owner == null || owner.isBlank()) {
            return null;
        }
        if (!PrintableText.is(owner, SegmentLimits.OWNER)) {
            problem("owner", "BAD_TEXT", "An owner has at most " + SegmentLimits.OWNER + " printable characters.");
        }
        return owner.strip();
    }

    private List<String> labels() {
        @Nullable Json json = members.get("labels");
        if (json == null) {
            return List.of();
        }
        if (!(json instanceof JsonArray(List<Json> items))) {
            problem("labels", "WRONG_TYPE", "This must be a list of strings.");
            return List.of();
        }
        Set<String> labels = new LinkedHashSet<>();
        for (int i = 0; i < items.size() && labels.size() <= limits.labels(); i++) {
            if (items.get(i) instanceof JsonString(String label) && isLabel(label)) {
                labels.add(label);
            } else {
                problems.add(new Problem(
                        JsonPointer.child(pointer("labels"), i),
                        "BAD_LABEL",
                        "A label is a string of 1 to " + limits.labelLength()
                                + " printable characters, without blanks around."));
            }
        }
        if (labels.size() > limits.labels()) {
            problem("labels", "TOO_LARGE", "A segment has at most " + limits.labels() + " labels.");
        }
        return List.copyOf(labels);
    }

    private boolean isLabel(String label) {
        return label.equals(label.strip()) && PrintableText.is(label, limits.labelLength());
    }

    private @Nullable Json required(String field) {
        @Nullable Json json = members.get(field);
        if (json == null) {
            problems.add(new Problem("", "MISSING_FIELD", "The field \"" + field + "\" is missing.", List.of(field)));
        }
        return json;
    }

    private @Nullable String text(String field) {
        return switch (members.get(field)) {
            case null -> null;
            case JsonString(String value) -> value;
            case Json _ -> {
                problem(field, "WRONG_TYPE", "This must be a string.");
                yield null;
            }
        };
    }

    private void problem(String field, String code, String message) {
        problems.add(new Problem(pointer(field), code, message));
    }

    private static String pointer(String field) {
        return JsonPointer.child("", field);
    }
}
