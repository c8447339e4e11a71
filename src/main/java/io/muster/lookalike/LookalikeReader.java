package io.muster.lookalike;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one request for a lookalike as somebody wrote it, strictly; used once. */
final class LookalikeReader {
    private static final List<String> FIELDS =
            List.of("seed", "size", "ratio", "within", "excludeSeed", "tags", "excludeTags", "name");
    private static final List<String> SEED_FIELDS = List.of("filter", "ids", "lookalike");
    private static final int NAME = 200;
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Map<String, Json> members;
    private final int mostIds;
    private final List<Problem> problems = new ArrayList<>();

    private LookalikeReader(Map<String, Json> members, int mostIds) {
        this.members = members;
        this.mostIds = mostIds;
    }

    /**
     * Reads it.
     *
     * @param mostIds of a seed
     * @throws Invalid if it is no object
     */
    static LookalikeDraft read(Json body, int mostIds) {
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw new Invalid(new Problem("", "WRONG_TYPE", "A lookalike is an object with a seed and a size."));
        }
        return new LookalikeReader(members, mostIds).read();
    }

    private LookalikeDraft read() {
        unknownFields(members, "", FIELDS);
        Map<String, Json> seed = seed();
        return new LookalikeDraft(
                name(),
                seed.get("filter"),
                ids(seed.get("ids")),
                lookalike(seed.get("lookalike")),
                wanted(),
                members.get("within"),
                excludeSeed(),
                members.containsKey("tags") ? tags(LookalikeDraft.TAGS, members.get("tags")) : null,
                tags(LookalikeDraft.EXCLUDE_TAGS, members.get("excludeTags")),
                problems);
    }

    private void unknownFields(Map<String, Json> object, String pointer, List<String> known) {
        for (String field : object.keySet()) {
            if (!known.contains(field)) {
                problem(JsonPointer.child(pointer, field), "UNKNOWN_FIELD", "This field is not known.", known);
            }
        }
    }

    private Map<String, Json> seed() {
        switch (members.get("seed")) {
            case null -> problem("", "MISSING_FIELD", "seed is missing.", List.of("seed"));
            case JsonObject(Map<String, Json> seed) -> {
                unknownFields(seed, "/seed", SEED_FIELDS);
                if (SEED_FIELDS.stream().filter(seed::containsKey).count() != 1) {
                    problem("/seed", "NOT_ONE", "A seed is one of a filter, ids or another lookalike's.", SEED_FIELDS);
                    return Map.of();
                }
                return seed;
            }
            case Json _ -> problem("/seed", "WRONG_TYPE", "This must be an object with a filter or ids.", SEED_FIELDS);
        }
        return Map.of();
    }

    private @Nullable List<String> ids(@Nullable Json json) {
        if (json == null) {
            return null;
        }
        List<Json> items = items(json, LookalikeDraft.SEED_IDS);
        if (json instanceof JsonArray && items.isEmpty()) {
            problem(LookalikeDraft.SEED_IDS, "EMPTY_SEED", "Nobody is in the seed.", List.of());
        }
        if (items.size() > mostIds) {
            problem(LookalikeDraft.SEED_IDS, "TOO_LARGE", "There are at most " + mostIds + " of these.", List.of());
            return List.of();
        }
        List<String> ids = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonString(String id))) {
                // One is enough: the others are as many as a seed may have, and are looked up all together or not.
                notAText(LookalikeDraft.SEED_IDS, i);
                return List.of();
            }
            ids.add(id);
        }
        return ids;
    }

    private @Nullable String lookalike(@Nullable Json json) {
        return switch (json) {
            case null -> null;
            case JsonString(String id) -> id;
            case Json _ -> {
                problem(LookalikeDraft.SEED_LOOKALIKE, "WRONG_TYPE", "This must be a lookalike's id.", List.of());
                yield null;
            }
        };
    }

    private @Nullable Wanted wanted() {
        @Nullable Json size = members.get("size");
        @Nullable Json ratio = members.get("ratio");
        if ((size == null) == (ratio == null)) {
            problem("", "NOT_ONE", "Say either a size or a ratio.", List.of("size", "ratio"));
            return null;
        }
        if (size != null) {
            if (size instanceof JsonNumber(BigDecimal number)
                    && number.compareTo(BigDecimal.ONE) >= 0
                    && number.compareTo(MOST) <= 0
                    && number.stripTrailingZeros().scale() <= 0) {
                return new Wanted.People(number.longValue());
            }
            problem("/size", "BAD_SIZE", "A size is a whole number from 1 to everyone within.", List.of());
            return null;
        }
        if (ratio instanceof JsonNumber(BigDecimal number)
                && number.signum() > 0
                && number.compareTo(BigDecimal.ONE) <= 0) {
            return new Wanted.Ratio(number.doubleValue());
        }
        problem("/ratio", "BAD_RATIO", "A ratio is a number above 0 and up to 1.", List.of());
        return null;
    }

    private boolean excludeSeed() {
        return switch (members.get("excludeSeed")) {
            case null -> true;
            case JsonBoolean(boolean value) -> value;
            case Json _ -> {
                problem("/excludeSeed", "WRONG_TYPE", "This must be true or false.", List.of());
                yield true;
            }
        };
    }

    private @Nullable String name() {
        return switch (members.get("name")) {
            case null -> null;
            case JsonString(String name) when !name.isBlank() && PrintableText.is(name, NAME) -> name;
            case Json _ -> {
                problem("/name", "BAD_TEXT", "A name has 1 to " + NAME + " printable characters.", List.of());
                yield null;
            }
        };
    }

    /** Codes, null where there is none, so that each is looked up at its place, whatever stands beside it. */
    private List<@Nullable String> tags(String pointer, @Nullable Json json) {
        List<@Nullable String> codes = new ArrayList<>();
        List<Json> items = json == null ? List.of() : items(json, pointer);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonString(String code)) {
                codes.add(code);
            } else {
                codes.add(null);
                notAText(pointer, i);
            }
        }
        return codes;
    }

    private List<Json> items(Json json, String pointer) {
        if (json instanceof JsonArray(List<Json> items)) {
            return items;
        }
        problem(pointer, "WRONG_TYPE", "This must be a list of strings.", List.of());
        return List.of();
    }

    private void notAText(String pointer, int place) {
        problem(JsonPointer.child(pointer, place), "WRONG_TYPE", "This must be a string.", List.of());
    }

    private void problem(String pointer, String code, String message, List<String> allowed) {
        problems.add(new Problem(pointer, code, message, allowed));
    }
}
