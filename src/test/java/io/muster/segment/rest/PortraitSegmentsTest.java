package io.muster.segment.rest;

import static io.restassured.RestAssured.get;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.audience.ListsOfTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The saved segments that a customer's portrait names. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class PortraitSegmentsTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String SILVER = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"silver\"}";

    @Inject
    ListsOfTests lists;

    private Shop shop;
    private Segments segments;

    @BeforeEach
    void aGoldenCustomer() {
        shop = new Shop();
        segments = new Segments(shop);
        shop.say("c", "{\"level\":\"gold\"}").then().statusCode(200);
    }

    @Test
    void theyAreNamedWithTheirCurrentVersions() {
        segments.create("silver", SILVER);
        segments.create("gold", GOLD);

        assertThatJson(get("/api/v1/customers/" + shop.customer("c"))
                        .jsonPath()
                        .getList("segments.findAll { it.id.startsWith('" + shop.source + "-') }"))
                .isEqualTo("[{\"id\":\"%s\",\"version\":1,\"name\":\"gold\"}]".formatted(segments.id("gold")));
    }

    @Test
    void aNewVersionADeletionAndTheSameIdAnewAreSeenAtOnce() {
        segments.create("s", GOLD);
        assertThat(holding("c")).containsExactly("s 1");

        segments.revise("s", SILVER);
        assertThat(holding("c")).isEmpty();

        segments.revise("s", GOLD);
        assertThat(holding("c")).containsExactly("s 3");

        segments.delete("s").then().statusCode(204);
        assertThat(holding("c")).isEmpty();

        segments.create("s", SILVER);
        assertThat(holding("c")).isEmpty();
        segments.delete("s").then().statusCode(204);
        segments.create("s", GOLD);
        assertThat(holding("c")).containsExactly("s 1");
    }

    @Test
    void aChangeOfTheCustomerIsSeenAtOnce() {
        segments.create("silver", SILVER);

        shop.say("c", "{\"level\":\"silver\"}").then().statusCode(200);

        assertThat(holding("c")).containsExactly("silver 1");
    }

    @Test
    void referencesAreFollowedLiveAndPinned() {
        segments.create("inner", GOLD);
        segments.create("live", "{\"segment\":{\"id\":\"#inner\"}}");
        segments.create("pinned", "{\"segment\":{\"id\":\"#inner\",\"version\":1}}");
        assertThat(holding("c")).containsExactly("inner 1", "live 1", "pinned 1");

        segments.revise("inner", SILVER);

        assertThat(holding("c")).containsExactly("pinned 1");
    }

    @Test
    void aChangeOfAListIsSeenAtOnce() {
        int number = get("/api/v1/customers/" + shop.customer("c")).jsonPath().getInt("number");
        lists.keep(segments.id("list"), "A list", number);
        segments.create("listed", "{\"list\":{\"id\":\"#list\"}}");
        assertThat(holding("c")).containsExactly("listed 1");

        lists.keep(segments.id("list"), "A list");
        assertThat(holding("c")).isEmpty();

        lists.keep(segments.id("list"), "A list", number);
        assertThat(holding("c")).containsExactly("listed 1");
    }

    @Test
    void eachSegmentHasItsOwnTimeZone() {
        // Given: a moment that is the 1st in Shanghai, and still the 31st in New York
        shop.say("c", "{\"seen\":\"2026-01-31T20:00:00Z\"}").then().statusCode(200);
        for (String zone : List.of("Asia/Shanghai", "America/New_York")) {
            segments.post("""
                            {"id":"%s","name":"%s","filter":{"language":1,"timezone":"%s","where":
                             {"tag":"%s.seen","op":"range","value":{"gte":"2026-02-01"}}}}""".formatted(segments.id(zone.replace('/', '-')), zone, zone, shop.source))
                    .then()
                    .statusCode(201);
        }

        // Then
        assertThat(holding("c")).containsExactly("Asia-Shanghai 1");
    }

    @Test
    void aValueThatExpiresLeavesTheSegmentByItself() throws InterruptedException {
        segments.create("silent", "{\"tag\":\"silent\",\"op\":\"eq\",\"value\":true}");
        Instant expires = Instant.now().plus(3, ChronoUnit.SECONDS);
        shop.say("c", expires.minus(30, ChronoUnit.DAYS).toString(), "{\"silent\":true}");

        assertThat(holding("c")).containsExactly("silent 1");
        while (Instant.now().isBefore(expires.plusMillis(5))) {
            Thread.onSpinWait();
        }
        assertThat(holding("c")).isEmpty();
    }

    @Test
    void aSegmentWhoseFilterIsNotRightAnyMoreIsNamedAsBroken() {
        // Given: nobody has iron, so that the value may go
        segments.create("iron", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"iron\"}");
        String level = get("/api/v1/tags/" + shop.source + ".level").asString();
        String without = level.replaceFirst("\\{\"code\":\"iron\"[^}]*}},?", "").replace("}},]", "}}]");
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(without)
                .put("/api/v1/tags/" + shop.source + ".level")
                .then()
                .statusCode(200);

        // Then
        assertThat(holding("c")).isEmpty();
        assertThatJson(get("/api/v1/customers/" + shop.customer("c"))
                        .jsonPath()
                        .getList("brokenSegments.findAll { it.id.startsWith('" + shop.source + "-') }"))
                .isEqualTo("[{\"id\":\"%s\",\"version\":1,\"name\":\"iron\"}]".formatted(segments.id("iron")));
    }

    /** This test's own segments that hold the customer, as {@code name version}. */
    private List<String> holding(String customer) {
        return get("/api/v1/customers/" + shop.customer(customer))
                .jsonPath()
                .getList("segments.collect { it.id + ' ' + it.version }", String.class)
                .stream()
                .filter(segment -> segment.startsWith(shop.source + "-"))
                .map(segment -> segment.substring(shop.source.length() + 1))
                .toList();
    }
}
