package io.muster.audience.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The largest {@code hasAll} that a filter may ask is one that the engine answers. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class LargeHasAllTest {
    private static final int MOST = 4_000;

    private Shop shop;

    @BeforeEach
    void customersOfManyInterests() {
        shop = new Shop();
        say("all", MOST + 1);
        say("most", MOST);
        say("fewer", MOST - 1);
    }

    @Test
    void theLargestIsCountedExactly() {
        assertThat(shop.count(hasAll(MOST, ""))).isEqualTo(2);
        assertThat(shop.count(hasAll(MOST - 1, ""))).isEqualTo(3);
        assertThat(shop.count(hasAll(MOST, ",\"weight\":{\"gte\":0.49,\"lte\":0.51}")))
                .isEqualTo(2);
        assertThat(shop.count("{\"none\":[%s,{\"none\":[%s]}]}".formatted(hasAll(MOST / 2, ""), hasAll(MOST / 2, ""))))
                .isZero();
    }

    @Test
    void aLargerOneIsRefusedAtItsPlace() {
        assertThat(problems("count", "{\"filter\":%s}", hasAll(MOST + 1, "")))
                .containsExactly("/filter/where/value TOO_LARGE");
        assertThat(problems(
                        "count",
                        "{\"filter\":%s}",
                        "{\"all\":[%s,%s]}".formatted(hasAll(MOST / 2, ""), hasAll(MOST / 2 + 1, ""))))
                .containsExactly("/filter/where/all/1/value TOO_LARGE");
    }

    @Test
    void theFiltersOfOneRequestAreOneQuery() {
        String half = hasAll(MOST / 2, "");

        assertThat(ask("portrait", "{\"filter\":%s,\"base\":%s,\"tags\":[\"level\"]}", half, half)
                        .statusCode())
                .isEqualTo(200);
        assertThat(problems(
                        "portrait", "{\"filter\":%s,\"base\":%s,\"tags\":[\"level\"]}", half, hasAll(MOST / 2 + 1, "")))
                .containsExactly("/base/where/value TOO_LARGE");
    }

    private void say(String customer, int interests) {
        String values = IntStream.range(0, interests)
                .mapToObj(i -> "{\"value\":\"i" + i + "\",\"weight\":0.5}")
                .collect(Collectors.joining(","));
        shop.say(customer, "{\"interest\":[" + values + "]}").then().statusCode(200);
    }

    private static String hasAll(int values, String weight) {
        String codes =
                IntStream.range(0, values).mapToObj(i -> "\"i" + i + "\"").collect(Collectors.joining(","));
        return "{\"tag\":\"interest\",\"op\":\"hasAll\",\"value\":[" + codes + "]" + weight + "}";
    }

    private List<String> problems(String question, String body, String... wheres) {
        Response refused = ask(question, body, wheres);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class);
    }

    private Response ask(String question, String body, String... wheres) {
        Object[] filters = IntStream.range(0, wheres.length)
                .mapToObj(i -> "{\"language\":1,\"where\":" + wheres[i] + "}")
                .toArray();
        return Shop.post("/api/v1/audiences/" + question, shop.named(body.formatted(filters)));
    }
}
