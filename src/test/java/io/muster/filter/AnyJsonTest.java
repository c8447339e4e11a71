package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.FilterCheck.Outcome;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever JSON comes, the check names what is wrong with it, and what it lets pass has a meaning. */
class AnyJsonTest {
    private static final List<String> WORDS = List.of(
            "language",
            "timezone",
            "where",
            "all",
            "any",
            "none",
            "tag",
            "op",
            "value",
            "weight",
            "segment",
            "list",
            "sample",
            "id",
            "version",
            "salt",
            "from",
            "to",
            "gt",
            "gte",
            "lt",
            "lte",
            "last",
            "next",
            "unit",
            "wholeDays",
            "month",
            "day",
            "year",
            "eq",
            "ne",
            "in",
            "notIn",
            "hasAll",
            "range",
            "within",
            "anniversary",
            "exists",
            "missing",
            "crm.member_level",
            "behaviour.interest",
            "retail.spend_12m",
            "crm.birthday",
            "retail.last_order_at",
            "behaviour.silent",
            "gold",
            "outdoor",
            "2024-02-29",
            "2024-02-30",
            "2024-02-29T00:00:00Z",
            "vip",
            "Asia/Shanghai",
            "",
            "\ud800",
            "/~",
            "x");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "0.5",
            "12",
            "1e400",
            "1e-400",
            "1e2147483647",
            "1e-2147483647",
            "99999999999999999999",
            "7.005");
    private static final String FINE = """
            {"language": 1, "timezone": "Asia/Shanghai", "where": {"all": [
              {"tag": "crm.member_level", "op": "in", "value": ["gold", "diamond"], "id": "1"},
              {"any": [
                {"tag": "retail.spend_12m", "op": "range", "value": {"gte": 1000, "lt": 5000}},
                {"tag": "behaviour.interest", "op": "hasAll", "value": ["outdoor"], "weight": {"gte": 0.7}},
                {"tag": "retail.last_order_at", "op": "within", "value": {"last": 30, "unit": "day", "wholeDays": false}},
                {"tag": "retail.last_order_at", "op": "range", "value": {"gt": "2024-02-29T00:00:00Z", "lte": "2024-03-01"}}]},
              {"tag": "crm.birthday", "op": "anniversary", "value": {"next": 7, "unit": "day"}},
              {"segment": {"id": "vip", "version": 1}},
              {"sample": {"salt": "s", "from": 0, "to": 50}},
              {"none": [{"tag": "behaviour.silent", "op": "eq", "value": true}]}]}}
            """;

    private static final Set<String> CODES =
            Stream.of(ProblemCode.values()).map(ProblemCode::name).collect(Collectors.toSet());

    private final FilterCheck check = new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE);
    private final References saved = new SavedSegments().segment("vip", Said.where("{\"all\": []}"));

    @Test
    void randomTreesNeverThrow() {
        Seeds.forEach(3_000, random -> assertThat(problems(tree(random, 6))).isNotEmpty());
    }

    @Test
    void rightFiltersWithOnePartReplacedNeverThrow() {
        Json fine = JsonTexts.json(FINE);
        assertThat(problems(fine)).isEmpty();

        Seeds.forEach(5_000, random -> problems(mutated(fine, random)));
    }

    @Test
    void rightFiltersWithSeveralPartsReplacedNeverThrow() {
        Json fine = JsonTexts.json(FINE);

        Seeds.forEach(5_000, random -> {
            Json json = fine;
            for (int i = 0; i < random.nextInt(2, 8); i++) {
                json = mutated(json, random);
            }
            problems(json);
        });
    }

    private List<Problem> problems(Json json) {
        Outcome outcome = check.check(json, "/filter", Tags.catalogue(), saved);
        return switch (outcome) {
            case Refused(List<Problem> problems) -> {
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.pointer()).startsWith("/filter");
                    assertThat(problem.message()).endsWith(".").hasSizeLessThan(600);
                    assertThat(CODES).contains(problem.code());
                });
                yield problems;
            }
            case CheckedFilter checked -> {
                assertThat(Resolve.resolve(checked, Instant.parse("2024-02-29T12:00:00Z")))
                        .isNotNull();
                assertThat(Canonical.of(checked).hash()).hasSize(64);
                assertThat(Sentence.of(checked).en()).endsWith(".");
                yield List.of();
            }
        };
    }

    /** The tree with one randomly chosen part replaced, dropped or added. */
    private static Json mutated(Json json, RandomGenerator random) {
        if (random.nextInt(6) == 0) {
            return tree(random, 2);
        }
        return switch (json) {
            case JsonObject(Map<String, Json> members) -> new JsonObject(mutated(members, random));
            case JsonArray(List<Json> items) -> new JsonArray(mutated(items, random));
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> tree(random, 1);
        };
    }

    private static Map<String, Json> mutated(Map<String, Json> members, RandomGenerator random) {
        Map<String, Json> changed = new LinkedHashMap<>(members);
        List<String> names = List.copyOf(members.keySet());
        if (names.isEmpty() || random.nextInt(5) == 0) {
            changed.put(pick(WORDS, random), tree(random, 2));
            return changed;
        }
        String name = pick(names, random);
        Json old = members.getOrDefault(name, new JsonNull());
        if (random.nextInt(6) == 0) {
            changed.remove(name);
        } else {
            changed.put(name, mutated(old, random));
        }
        return changed;
    }

    private static List<Json> mutated(List<Json> items, RandomGenerator random) {
        List<Json> changed = new ArrayList<>(items);
        if (items.isEmpty() || random.nextInt(6) == 0) {
            changed.add(tree(random, 3));
            return changed;
        }
        int index = random.nextInt(items.size());
        if (random.nextInt(6) == 0) {
            changed.remove(index);
        } else {
            changed.set(index, mutated(items.get(index), random));
        }
        return changed;
    }

    private static Json tree(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth <= 1 ? 5 : 9)) {
            case 0 -> new JsonNull();
            case 1 -> new JsonBoolean(random.nextBoolean());
            case 2 -> new JsonNumber(new BigDecimal(pick(NUMBERS, random)));
            case 3, 4 -> new JsonString(pick(WORDS, random));
            case 5, 6 -> {
                Map<String, Json> members = new LinkedHashMap<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    members.put(pick(WORDS, random), tree(random, depth - 1));
                }
                yield new JsonObject(members);
            }
            default -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(tree(random, depth - 1));
                }
                yield new JsonArray(items);
            }
        };
    }

    private static <T> T pick(List<T> items, RandomGenerator random) {
        return items.get(random.nextInt(items.size()));
    }
}
