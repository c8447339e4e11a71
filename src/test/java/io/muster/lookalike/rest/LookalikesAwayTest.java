package io.muster.lookalike.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.PointsInTime;
import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.TestEngines.Engine;
import io.muster.job.Jobs;
import io.muster.job.StepsRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While an engine is away whoever asks for lookalikes hears so, and a search waits for it. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class LookalikesAwayTest {
    @Inject
    Jobs jobs;

    private Shop shop;
    private Lookalikes lookalikes;

    @BeforeEach
    void customers() {
        assumeTrue(TestEngines.ours(), "the engines are not ours to stop");
        shop = new Shop();
        lookalikes = new Lookalikes(shop);
        lookalikes.customers();
    }

    @Test
    void withoutElasticsearchNothingIsQueuedAndWhoWasFoundIsStillTold() {
        String id = lookalikes.find(lookalikes.gold("\"size\":60"));
        String repeated = lookalikes.repeated(lookalikes.gold("\"size\":60"));
        lookalikes.succeeded(repeated);
        int before = jobs.newest(null, 10_000).items().size();
        TestEngines.pause(Engine.ELASTICSEARCH);
        try {
            assertThatItIsAway(lookalikes.post(lookalikes.gold("\"size\":60")), "Elasticsearch");
            assertThat(lookalikes.repeated(lookalikes.gold("\"size\":60"))).isEqualTo(repeated);
            assertThat(jobs.newest(null, 10_000).items()).hasSize(before);
            assertThat(get(Lookalikes.path(id)).jsonPath().getLong("size")).isEqualTo(60);
            assertThat(lookalikes.people(id, 60)).hasSize(60);
        } finally {
            TestEngines.resume(Engine.ELASTICSEARCH);
        }
        PointsInTime.await(() -> lookalikes.post(lookalikes.gold("\"size\":60")).statusCode() == 202);
    }

    @Test
    void withoutMysqlEverythingSaysSo() {
        String id = lookalikes.find(lookalikes.gold("\"size\":60"));
        TestEngines.pause(Engine.MYSQL);
        try {
            PointsInTime.await(() -> get(Lookalikes.path(id)).statusCode() != 200);
            assertThatItIsAway(get(Lookalikes.path(id)), "MySQL");
            assertThatItIsAway(lookalikes.page(id, 1, null), "MySQL");
            assertThatItIsAway(given().header("Accept", "text/csv").get(Lookalikes.path(id) + "/members"), "MySQL");
            assertThatItIsAway(lookalikes.refresh(id), "MySQL");
            assertThatItIsAway(lookalikes.delete(id), "MySQL");
        } finally {
            TestEngines.resume(Engine.MYSQL);
        }
        PointsInTime.await(() -> get(Lookalikes.path(id)).statusCode() == 200);
        assertThat(lookalikes.people(id, 60)).hasSize(60);
    }

    @Test
    void aSearchWhoseEngineIsKilledSaysSoAndIsFoundWhenItIsRetried() {
        // Given one that waits behind something else
        jobs.submit("steps", "lookalike", Map.of("name", shop.source));
        String id = lookalikes.start(lookalikes.gold("\"size\":60"));

        // When its turn comes while the engine is not there
        TestEngines.kill(Engine.ELASTICSEARCH);
        try {
            StepsRunner.permit(shop.source, 1);
            Response ended = lookalikes.await(id);
            assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("FAILED");
            assertThat(ended.jsonPath().getString("problem.code")).isEqualTo("ENGINE_AWAY");
        } finally {
            TestEngines.start(Engine.ELASTICSEARCH);
        }

        // Then nothing of it is lost
        Shop.post("/api/v1/jobs/" + id + "/retry", "").then().statusCode(202);
        assertThat(lookalikes.succeeded(id).jsonPath().getLong("size")).isEqualTo(60);
    }

    private static void assertThatItIsAway(Response answer, String engine) {
        assertThat(answer.time()).isLessThan(5_000);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isEqualTo(engine + " does not answer");
    }
}
