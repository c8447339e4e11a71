package io.muster;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.TestEngines.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While Elasticsearch is away callers hear so soon and in our words, nothing is lost, and it recovers by itself. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ElasticsearchAwayTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final Duration SOON = Duration.ofSeconds(5);

    private Shop shop;

    @BeforeEach
    void aShopWithACustomer() {
        assumeTrue(TestEngines.ours(), "the engines are not ours to stop");
        shop = new Shop();
        shop.say("a", "{\"level\":\"gold\"}").then().statusCode(200);
    }

    @Test
    void aCountThatHangsIsAnsweredSoonAndCountsGoOnAfterwards() throws Exception {
        TestEngines.pause(Engine.ELASTICSEARCH);
        try {
            assertThatTheEngineIsAway(count());
        } finally {
            TestEngines.resume(Engine.ELASTICSEARCH);
        }
        assertThatItRecovers();
    }

    @Test
    void howeverManyAskWhileItHangsEachIsAnsweredSoon() throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        TestEngines.pause(Engine.ELASTICSEARCH);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 25; caller++) {
                String name = "c" + caller;
                answers.add(callers.submit(this::count));
                answers.add(callers.submit(() -> shop.say(name, "{\"level\":\"gold\"}")));
            }
            for (Future<Response> answer : answers) {
                assertThatTheEngineIsAway(answer.get());
            }
        } finally {
            TestEngines.resume(Engine.ELASTICSEARCH);
        }
        assertThatItRecovers();
    }

    @Test
    void aKilledEngineIsNamedByReadinessAndLosesNothingThatWasAnswered() throws Exception {
        TestEngines.kill(Engine.ELASTICSEARCH);
        try {
            assertThatTheEngineIsAway(count());
            assertThatTheEngineIsAway(shop.say("b", "{\"level\":\"gold\"}"));
            Response ready = get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.jsonPath().getString("checks.find { it.status == 'DOWN' }.name"))
                    .isEqualTo("Elasticsearch");
        } finally {
            TestEngines.start(Engine.ELASTICSEARCH);
        }
        assertThatItRecovers();
        shop.say("b", "{\"level\":\"gold\"}").then().statusCode(200);
        assertThat(shop.count(GOLD)).isEqualTo(2);
    }

    private Response count() {
        return Shop.post("/api/v1/audiences/count", shop.named("{\"filter\":{\"language\":1,\"where\":" + GOLD + "}}"));
    }

    private static void assertThatTheEngineIsAway(Response answer) {
        assertThat(answer.time()).isLessThan(SOON.toMillis());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/engine-away");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("Elasticsearch does not answer");
    }

    private void assertThatItRecovers() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count().statusCode() != 200 && System.nanoTime() < until) {
            Thread.sleep(200);
        }
        // Who was told that the engine is away may have been heard by it all the same.
        assertThat(shop.count(GOLD)).isBetween(1L, 26L);
    }
}
