package io.muster;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.RefusingEngines.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that refuses changes, for a moment or for long: callers hear why and soon, and no customer is half written. */
@QuarkusTest
@QuarkusTestResource(value = RefusingEngines.class, restrictToAnnotatedClass = true)
class RefusedBulkTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String BUSY = """
            {"errors":true,"items":[{"index":{"status":429,"error":{"type":"es_rejected_execution_exception"}}}]}""";
    private static final String GENERAL = "{\"error\":{\"type\":\"es_rejected_execution_exception\"},\"status\":429}";

    private Shop shop;

    @BeforeEach
    void aShopWithACustomer() {
        shop = new Shop();
        // Engines that have just started may not be ready for a moment.
        PointsInTime.await(() -> shop.say("a", "{\"level\":\"silver\"}").statusCode() == 200);
    }

    @AfterEach
    void allIsAccepted() throws Exception {
        RefusingEngines.refuse(body -> Optional.empty());
        block("read_only_allow_delete", "null");
        block("write", "null");
    }

    @Test
    void aWriteThatIsRefusedForAMomentIsTriedAgain() {
        AtomicInteger refused = new AtomicInteger();
        RefusingEngines.refuse(
                body -> refused.incrementAndGet() <= 3 ? Optional.of(new Answer(200, BUSY)) : Optional.empty());

        assertThat(shop.say("a", "{\"level\":\"gold\"}").statusCode()).isEqualTo(200);

        assertThat(refused).hasValue(4);
        assertThat(shop.count(GOLD)).isEqualTo(1);
    }

    @Test
    void aWriteThatIsRefusedForLongIsAnsweredSoonAndNothingIsWritten() {
        RefusingEngines.refuse(body -> Optional.of(new Answer(200, BUSY)));
        assertThatItIsAway(shop.say("a", "{\"level\":\"gold\"}"));
        RefusingEngines.refuse(body -> Optional.of(new Answer(429, GENERAL)));
        assertThatItIsAway(shop.say("a", "{\"level\":\"gold\"}"));

        assertThat(shop.count(GOLD)).isZero();
        RefusingEngines.refuse(body -> Optional.empty());
        assertThat(shop.say("a", "{\"level\":\"gold\"}").statusCode()).isEqualTo(200);
        assertThat(shop.count(GOLD)).isEqualTo(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        RefusingEngines.refuse(body -> Optional.of(new Answer(200, "{\"errors\":fal", 5_000)));

        assertThatItIsAway(shop.say("a", "{\"level\":\"gold\"}"));
    }

    @Test
    void whatIsTooLongForOneRequestGoesInSeveral() {
        AtomicInteger refused = new AtomicInteger();
        RefusingEngines.refuse(body -> {
            if (body.length <= 20_000) {
                return Optional.empty();
            }
            refused.incrementAndGet();
            return Optional.of(new Answer(413, ""));
        });
        String rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"id\":\"%s\",\"tags\":{\"level\":\"gold\"}}".formatted(shop.customer("many" + i)))
                .collect(Collectors.joining(","));

        Response stored = Shop.post("/api/v1/customers:batch", shop.named("{\"customers\":[" + rows + "]}"));

        assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(200);
        assertThat(stored.jsonPath().getInt("stored")).isEqualTo(1_000);
        assertThat(refused).hasPositiveValue();
        assertThat(shop.count(GOLD)).isEqualTo(1_000);
    }

    @Test
    void anEngineWhoseDiskIsFullToTheLastMarkTakesNothingAndIsReadAsBefore() throws Exception {
        // Given what the engine itself does at its flood stage
        block("read_only_allow_delete", "true");

        // When
        Response refused = shop.say("a", "{\"level\":\"gold\"}");

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(507);
        assertThat(refused.time()).isLessThan(5_000);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/storage-full");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("There is no room left on the disk of Elasticsearch");
        assertThat(shop.count(GOLD)).isZero();
        assertThat(shop.count(GOLD.replace("gold", "silver"))).isEqualTo(1);

        // and once there is room, it goes on
        block("read_only_allow_delete", "null");
        assertThat(shop.say("a", "{\"level\":\"gold\"}").statusCode()).isEqualTo(200);
        assertThat(shop.count(GOLD)).isEqualTo(1);
    }

    @Test
    void anIndexThatSomebodyHasClosedForWritingIsAwayForThem() throws Exception {
        block("write", "true");

        assertThatItIsAway(shop.say("a", "{\"level\":\"gold\"}"));

        assertThat(shop.count(GOLD)).isZero();
    }

    private static void assertThatItIsAway(Response answer) {
        assertThat(answer.time()).isLessThan(5_000);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/engine-away");
    }

    private static void block(String name, String value) throws IOException, InterruptedException {
        String url = Objects.requireNonNull(TestEngines.settings().get("muster.elasticsearch.url"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> set = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/customers/_settings"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"index.blocks." + name + "\":" + value + "}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        }
    }
}
