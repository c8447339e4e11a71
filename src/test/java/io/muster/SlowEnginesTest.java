package io.muster;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An engine that answers every question, and every one late: whoever asks hears within five seconds, however many
 * questions their request takes and however many others ask.
 */
@QuarkusTest
@QuarkusTestResource(value = SlowEngines.class, restrictToAnnotatedClass = true)
class SlowEnginesTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int CALLERS = 4;

    private Shop shop;
    private String segment;

    @BeforeEach
    void aShop() {
        shop = new Shop();
        // Engines that have just started may not be ready for a moment.
        PointsInTime.await(() -> shop.say("a", "{\"level\":\"gold\"}").statusCode() == 200);
        shop.say("b", "{\"level\":\"gold\"}").then().statusCode(200);
        segment = "/api/v1/segments/" + shop.source + "-gold";
        Shop.post("/api/v1/segments", segmentBody("gold")).then().statusCode(201);
    }

    @AfterEach
    void quickAgain() {
        SlowEngines.delay(Engine.ELASTICSEARCH, Duration.ZERO);
        SlowEngines.delay(Engine.MYSQL, Duration.ZERO);
    }

    @Test
    void elasticsearch() throws Exception {
        long held = held();
        SlowEngines.delay(Engine.ELASTICSEARCH, Duration.ofMillis(2_500));

        Map<String, List<Response>> answers = askAll(requests());

        assertThatAllCameSoon(answers);
        for (String several :
                List.of("count", "preview", "portrait", "page", "stream", "contains", "change", "batch")) {
            assertThat(answers.get(several))
                    .as(several)
                    .extracting(Response::statusCode)
                    .containsOnly(503);
        }
        SlowEngines.delay(Engine.ELASTICSEARCH, Duration.ZERO);
        assertThatAllGoesOn();
        PointsInTime.await(() -> held() <= held);
    }

    @Test
    void whatElasticsearchOpensTooLateIsClosedAgain() throws Exception {
        long held = held();
        // Longer than a request waits, and not so long that the client gives up its answer.
        SlowEngines.delay(Engine.ELASTICSEARCH, Duration.ofMillis(3_700));

        Map<String, Supplier<Response>> pulls = requests();
        pulls.keySet().retainAll(Set.of("page", "stream"));
        Map<String, List<Response>> answers = askAll(pulls);

        assertThatAllCameSoon(answers);
        assertThat(answers.values())
                .allSatisfy(those ->
                        assertThat(those).extracting(Response::statusCode).containsOnly(503));
        SlowEngines.delay(Engine.ELASTICSEARCH, Duration.ZERO);
        PointsInTime.await(() -> held() <= held);
    }

    @Test
    void mysql() throws Exception {
        // A catalogue that all must read anew.
        new Shop();
        SlowEngines.delay(Engine.MYSQL, Duration.ofMillis(900));

        Map<String, List<Response>> answers = askAll(requests());

        assertThatAllCameSoon(answers);
        assertThat(answers.get("save")).extracting(Response::statusCode).containsOnly(503);

        SlowEngines.delay(Engine.MYSQL, Duration.ZERO);
        assertThatAllGoesOn();
    }

    @Test
    void whoeverWaitsForSegmentsThatAnotherReads() throws Exception {
        // Given a connection for each of them, and a segment that was saved since segments were read
        Map<String, Supplier<Response>> portraits = requests();
        portraits.keySet().retainAll(Set.of("customer"));
        SlowEngines.delay(Engine.MYSQL, Duration.ofMillis(100));
        askAll(portraits);
        SlowEngines.delay(Engine.MYSQL, Duration.ZERO);
        save().then().statusCode(200);

        // When
        SlowEngines.delay(Engine.MYSQL, Duration.ofMillis(900));
        Map<String, List<Response>> answers = askAll(portraits);

        // Then
        assertThatAllCameSoon(answers);
        assertThat(answers.get("customer")).extracting(Response::statusCode).containsOnly(503);
        SlowEngines.delay(Engine.MYSQL, Duration.ZERO);
        assertThatAllGoesOn();
    }

    private Map<String, Supplier<Response>> requests() {
        String filter = shop.named("{\"language\":1,\"where\":{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}}");
        String customer = shop.customer("a");
        Map<String, Supplier<Response>> requests = new LinkedHashMap<>();
        requests.put("count", () -> Shop.post("/api/v1/audiences/count", "{\"filter\":" + filter + "}"));
        requests.put("preview", () -> Shop.post("/api/v1/audiences/preview", "{\"filter\":" + filter + "}"));
        requests.put("portrait", () -> Shop.post("/api/v1/audiences/portrait", "{\"filter\":" + filter + "}"));
        requests.put(
                "explain",
                () -> Shop.post(
                        "/api/v1/audiences/explain",
                        "{\"filter\":" + filter + ",\"customerId\":\"" + customer + "\"}"));
        requests.put("page", () -> get(segment + "/members?limit=10"));
        requests.put("stream", () -> given().header("Accept", "text/csv").get(segment + "/members"));
        requests.put("contains", () -> Shop.post(segment + "/contains", "{\"customerIds\":[\"" + customer + "\"]}"));
        requests.put("customer", () -> get("/api/v1/customers/" + customer));
        requests.put("change", () -> shop.say("a", "{\"level\":\"gold\",\"orders\":1}"));
        requests.put(
                "batch",
                () -> Shop.post(
                        "/api/v1/customers:batch",
                        shop.named("{\"customers\":[{\"id\":\"" + customer + "\",\"tags\":{\"orders\":2}}]}")));
        requests.put("save", this::save);
        requests.put("read", () -> get(segment));
        requests.put("tags", () -> get("/api/v1/tags"));
        requests.put("jobs", () -> get("/api/v1/jobs"));
        return requests;
    }

    private Response save() {
        return given().header("If-Match", "*")
                .contentType("application/json")
                .body(segmentBody("other name"))
                .put(segment);
    }

    /** Everything at once, and each thing several times. */
    private static Map<String, List<Response>> askAll(Map<String, Supplier<Response>> requests) throws Exception {
        Map<String, List<Future<Response>>> asked = new LinkedHashMap<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                requests.forEach((name, request) ->
                        asked.computeIfAbsent(name, n -> new ArrayList<>()).add(callers.submit(request::get)));
            }
        }
        Map<String, List<Response>> answers = new LinkedHashMap<>();
        for (Map.Entry<String, List<Future<Response>>> each : asked.entrySet()) {
            List<Response> those = new ArrayList<>();
            for (Future<Response> answer : each.getValue()) {
                those.add(answer.get());
            }
            answers.put(each.getKey(), those);
        }
        return answers;
    }

    private static void assertThatAllCameSoon(Map<String, List<Response>> answers) {
        answers.forEach((name, those) -> assertThat(those).as(name).allSatisfy(answer -> {
            assertThat(answer.time()).isLessThan(SOON.toMillis());
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.header("Retry-After")).isNotBlank();
                assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/engine-away");
            }
        }));
    }

    private void assertThatAllGoesOn() {
        requests().forEach((name, request) -> {
            Response[] answer = new Response[1];
            PointsInTime.await(() -> {
                answer[0] = request.get();
                return answer[0].statusCode() < 300;
            });
            assertThat(answer[0].statusCode()).as(name).isLessThan(300);
        });
    }

    private String segmentBody(String name) {
        return shop.named("""
                {"id":"%s-gold","name":"%s","filter":{"language":1,"where":{"tag":"level","op":"eq","value":"gold"}}}""").formatted(shop.source, name);
    }

    /** What the engine holds open, without what requests share. */
    private long held() {
        shop.say("c", "{\"level\":\"iron\"}");
        return PointsInTime.open();
    }
}
