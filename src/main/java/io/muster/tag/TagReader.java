package io.muster.tag;

import io.muster.shared.Json;
import io.muster.shared.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads tags as people write them, and tells everything that is wrong with one at once: with its form, with its parts
 * taken together, and with what it is to replace.
 */
public final class TagReader {
    private static final Set<String> FIELDS = Set.of(
            "code",
            "names",
            "description",
            "category",
            "type",
            "precision",
            "kind",
            "weighted",
            "open",
            "values",
            "refresh",
            "timeToLive",
            "sensitivity",
            "owner",
            "state",
            "version");

    private final Function<TagCode, Optional<Tag>> known;
    private final TagState stateOfNew;
    private final int mostValues;

    /**
     * @param known the catalogue that the tags come into
     * @param stateOfNew the state of a new tag that does not say its own
     * @param mostValues a dictionary is this long at most, unless it is longer already
     */
    public TagReader(Function<TagCode, Optional<Tag>> known, TagState stateOfNew, int mostValues) {
        this.known = known;
        this.stateOfNew = stateOfNew;
        this.mostValues = mostValues;
    }

    /**
     * The tag that shall be: with the next version where it differs from the known one, else equal to that. A state
     * that is not said stays as it is. The dictionary of an open tag only grows; what is not said of it stays.
     *
     * @param pointer where the JSON stands in the request's body
     * @param fixed the code that the tag must have; null where the JSON says it
     * @param problems gains every problem that is found
     * @return nothing where there was a problem
     */
    public Optional<Tag> read(Json json, String pointer, @Nullable TagCode fixed, List<Problem> problems) {
        int problemsBefore = problems.size();
        @Nullable Fields fields = Fields.of(json, pointer, FIELDS, problems);
        if (fields == null) {
            return Optional.empty();
        }
        @Nullable TagCode code = code(fields, fixed);
        @Nullable Tag before = code == null ? null : known.apply(code).orElse(null);
        @Nullable
        TagState state = fields.has("state")
                ? fields.word("state", TagState.values())
                : before == null ? stateOfNew : before.state();
        int most = before == null
                ? mostValues
                : Math.max(mostValues, before.values().size());
        @Nullable Tag read = definition(fields, before, code, dictionary(fields, most, problems), state);
        if (read == null || problems.size() > problemsBefore) {
            return Optional.empty();
        }
        Tag next = before == null ? read : next(before, read);
        if (next.values().size() > most) {
            tooLong(fields, most);
            return Optional.empty();
        }
        return Optional.of(next);
    }

    /** A tag as this application stored it, without a dictionary and a version of its own. */
    public static Tag stored(Json json, Dictionary values, int version) {
        List<Problem> problems = new ArrayList<>();
        @Nullable Fields fields = Fields.of(json, "", FIELDS, problems);
        @Nullable
        Tag tag = fields == null
                ? null
                : definition(fields, null, code(fields, null), values, fields.word("state", TagState.values()));
        if (tag == null || !problems.isEmpty()) {
            throw new IllegalStateException("a stored tag cannot be read: " + problems);
        }
        return tag.with(values, version);
    }

    private static @Nullable TagCode code(Fields fields, @Nullable TagCode fixed) {
        if (fixed != null && !fields.has("code")) {
            return fixed;
        }
        @Nullable String text = fields.string("code");
        @Nullable TagCode code = text == null ? null : TagCode.parse(text).orElse(null);
        if (text != null && code == null) {
            fields.problem(
                    "code",
                    "BAD_CODE",
                    "must be source.name, each part [a-z][a-z0-9_]*, at most " + TagCode.LONGEST + " characters");
        }
        if (code != null && fixed != null && !code.equals(fixed)) {
            fields.problem("code", "NEVER_CHANGES", "a tag's code never changes", List.of(fixed.value()));
        }
        return fixed == null ? code : fixed;
    }

    private static void tooLong(Fields fields, int most) {
        fields.problem("values", "TOO_LARGE", "a dictionary has at most " + most + " values");
    }

    private static @Nullable Dictionary dictionary(Fields fields, int most, List<Problem> problems) {
        if (!fields.has("values")) {
            return Dictionary.EMPTY;
        }
        @Nullable List<Json> items = fields.items("values");
        if (items != null && items.size() > most) {
            tooLong(fields, most);
            return null;
        }
        return items == null ? null : DictionaryReader.read(items, fields.pointer("values"), problems);
    }

    /** Reads every field, so that every problem is told; what is missing in the end was told. */
    private static @Nullable Tag definition(
            Fields fields,
            @Nullable Tag before,
            @Nullable TagCode code,
            @Nullable Dictionary values,
            @Nullable TagState state) {
        @Nullable Names names = fields.names("names", DictionaryReader.LONGEST);
        @Nullable Names description = fields.description("description");
        @Nullable List<String> category = fields.category("category");
        @Nullable TagType type = fields.word("type", TagType.values());
        @Nullable
        DatePrecision precision = fields.has("precision") ? fields.word("precision", DatePrecision.values()) : null;
        @Nullable TagKind kind = fields.word("kind", TagKind.values());
        boolean weighted = fields.flag("weighted");
        boolean open = fields.flag("open");
        @Nullable Refresh refresh = fields.word("refresh", Refresh.values());
        @Nullable Duration timeToLive = fields.timeToLive("timeToLive");
        @Nullable Sensitivity sensitivity = fields.word("sensitivity", Sensitivity.values());
        @Nullable String owner = fields.text("owner", DictionaryReader.LONGEST);
        fields.number("version");
        TypeRules.check(fields, type, weighted, open, values, state);
        if (before != null) {
            ChangeRules.check(before, fields, type, precision, weighted, state);
        }
        if (code == null
                || names == null
                || category == null
                || type == null
                || kind == null
                || values == null
                || refresh == null
                || sensitivity == null
                || owner == null
                || state == null) {
            return null;
        }
        return new Tag(
                code,
                names,
                description,
                category,
                type,
                precision,
                kind,
                weighted,
                open,
                values,
                refresh,
                timeToLive,
                sensitivity,
                owner,
                state,
                1);
    }

    private static Tag next(Tag before, Tag read) {
        Dictionary values = read.open() ? before.values().grown(read.values()) : read.values();
        Tag same = read.with(values, before.version());
        return same.equals(before) ? before : read.with(values, before.version() + 1);
    }
}
