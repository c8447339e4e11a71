package io.muster.filter;

import static io.muster.filter.JsonTexts.json;
import static io.muster.filter.Said.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.shared.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Filters beyond a limit all by themselves are known for it without tags and references. */
class BeyondLimitsTest {
    private static final String BIRTHDAY = "{\"tag\": \"crm.birthday\", \"op\": \"exists\"}";
    private static final String SEGMENT = "{\"segment\": {\"id\": \"vip\"}}";
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE);

    @Test
    void tooManyNodes() {
        assertThat(beyond(many(499, SEGMENT))).isEmpty();
        assertThat(beyond(many(500, SEGMENT))).containsExactly("TOO_LARGE /filter/where");
    }

    @Test
    void nestedTooDeep() {
        assertThat(beyond("{\"all\": [".repeat(11) + BIRTHDAY + "]}".repeat(11)))
                .isEmpty();
        assertThat(beyond("{\"all\": [".repeat(12) + BIRTHDAY + "]}".repeat(12)))
                .containsExactly("TOO_DEEP /filter/where" + "/all/0".repeat(12));
    }

    @Test
    void tooManyValues() {
        assertThat(beyond(set("in", 10_000))).isEmpty();
        assertThat(beyond(set("in", 10_001))).containsExactly("TOO_LARGE /filter/where/value");
        assertThat(beyond(set("hasAll", 4_000))).isEmpty();
        assertThat(beyond(set("hasAll", 4_001))).containsExactly("TOO_LARGE /filter/where/value");
    }

    @Test
    void tooManyTerms() {
        String weight = ", \"weight\": {\"gte\": 0.5}}";

        assertThat(beyond(set("in", 1_960).replace("}", weight))).isEmpty();
        assertThat(beyond(set("in", 1_961).replace("}", weight))).containsExactly("TOO_LARGE /filter/where/value");
    }

    @Test
    void whatElseIsWrongIsToldWithItAndOnlyWithIt() {
        String empty = "{\"any\": []}";

        assertThat(beyond("{\"all\": [" + set("in", 10_001) + "," + empty + "," + BIRTHDAY + "," + SEGMENT + "]}"))
                .containsExactly("TOO_LARGE /filter/where/all/0/value", "EMPTY_GROUP /filter/where/all/1/any");
        assertThat(beyond("{\"all\": [" + empty + "," + BIRTHDAY + "," + SEGMENT + "]}"))
                .isEmpty();
    }

    @Test
    void oneOfSeveralFilters() {
        SequencedMap<String, Json> filters = new LinkedHashMap<>();
        filters.put("/filter", json(where(BIRTHDAY)));
        filters.put("/base", json(where(many(500, BIRTHDAY))));

        assertThat(codes(filters)).containsExactly("TOO_LARGE /base/where");
    }

    private static List<String> beyond(String where) {
        SequencedMap<String, Json> filters = new LinkedHashMap<>();
        filters.put("/filter", json(where(where)));
        return codes(filters);
    }

    private static List<String> codes(SequencedMap<String, Json> filters) {
        return CHECK.beyondLimits(filters).stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    private static String many(int nodes, String node) {
        return "{\"any\": [" + (node + ",").repeat(nodes - 1) + node + "]}";
    }

    private static String set(String operator, int values) {
        return "{\"tag\": \"behaviour.interest\", \"op\": \"" + operator + "\", \"value\": ["
                + "\"outdoor\",".repeat(values - 1) + "\"outdoor\"]}";
    }
}
