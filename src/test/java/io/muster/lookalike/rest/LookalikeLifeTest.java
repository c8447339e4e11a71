package io.muster.lookalike.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.job.Jobs;
import io.muster.job.StepsRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a lookalike comes, is found anew, and goes. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class LookalikeLifeTest {
    @Inject
    Jobs jobs;

    private Shop shop;

    private Lookalikes lookalikes;

    @BeforeEach
    void customers() {
        shop = new Shop();
        lookalikes = new Lookalikes(shop);
        lookalikes.customers();
    }

    @Test
    void itIsAListForFiltersAndSegmentsFollowItsRefresh() {
        // Given
        String id = lookalikes.find(lookalikes.gold("\"size\":60"));
        String listed = "{\"list\":{\"id\":\"" + id + "\"}}";
        assertThat(shop.count(listed)).isEqualTo(60);
        assertThat(shop.count("{\"all\":[" + listed + ",{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}]}"))
                .isZero();
        String segment = shop.source + "-alike";
        Shop.post(
                        "/api/v1/segments",
                        "{\"id\":\"%s\",\"name\":\"alike\",\"filter\":%s}"
                                .formatted(segment, Lookalikes.filter(listed)))
                .then()
                .statusCode(201);
        assertThat(count(segment)).isEqualTo(60);
        String token = lookalikes.page(id, 30, null).jsonPath().getString("nextPageToken");
        List<String> before = lookalikes.people(id, 100);

        // When some of those found do not buy any more, and others do
        List<String> rows = new ArrayList<>();
        IntStream.range(60, 80).forEach(i -> rows.add(lookalikes.row(i, "{\"orders\":1,\"interest\":[\"tea\"]}")));
        IntStream.range(200, 220)
                .forEach(i -> rows.add(lookalikes.row(
                        i, "{\"level\":\"iron\",\"orders\":%d,\"interest\":[\"wine\"]}".formatted(50 + i * 7 % 50))));
        lookalikes.say(rows);
        assertThat(lookalikes.people(id, 100)).isEqualTo(before);
        Response refreshing = lookalikes.refresh(id);

        // Then
        assertThat(refreshing.statusCode()).isEqualTo(202);
        assertThat(refreshing.jsonPath().getString("id")).isEqualTo(id);
        String job = refreshing.jsonPath().getString("job");
        assertThat(job).isNotEqualTo(id);
        assertThat(refreshing.jsonPath().getLong("revision")).isEqualTo(1);
        Response found = lookalikes.succeeded(id);
        assertThat(found.jsonPath().getString("job")).isEqualTo(job);
        assertThat(found.jsonPath().getLong("revision")).isEqualTo(2);
        assertThat(lookalikes.people(id, 100))
                .hasSize(60)
                .containsAll(Lookalikes.alike(80, 120))
                .containsAll(Lookalikes.names(200, 220))
                .doesNotContainAnyElementsOf(Lookalikes.names(60, 80));
        assertThat(shop.count("{\"all\":[" + listed + ",{\"tag\":\"orders\",\"op\":\"range\",\"value\":{\"lte\":1}}]}"))
                .as("a filter follows the refresh")
                .isLessThan(10);
        assertThat(count(segment)).isEqualTo(60);

        // A walk that had begun goes on where it was; after another refresh it is gone.
        assertThat(lookalikes.named(lookalikes.page(id, 30, token).jsonPath().getList("items.id", String.class)))
                .isEqualTo(before.subList(30, 60));
        lookalikes.refresh(id);
        lookalikes.succeeded(id);
        Response gone = lookalikes.page(id, 30, token);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.jsonPath().getString("type")).isEqualTo("/problems/walk-gone");
    }

    @Test
    void aRefreshThatFailsLeavesThePeopleFoundBefore() {
        // Given a seed that is a segment's, which becomes too small
        String segment = shop.source + "-seed";
        String where = shop.named("{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"%s\"}");
        String body = "{\"id\":\"" + segment + "\",\"name\":\"seed\",\"filter\":%s}";
        Shop.post("/api/v1/segments", body.formatted(Lookalikes.filter(where.formatted("gold"))))
                .then()
                .statusCode(201);
        String id = lookalikes.find("""
                {"seed":{"filter":%s},"size":60,"within":%s,"tags":["orders","interest"]}""".formatted(
                        Lookalikes.filter("{\"segment\":{\"id\":\"" + segment + "\"}}"),
                        Lookalikes.filter("{\"tag\":\"level\",\"op\":\"exists\"}")));
        lookalikes.say(IntStream.range(0, 55)
                .mapToObj(i -> lookalikes.row(i, "{\"level\":\"iron\"}"))
                .toList());

        // When
        lookalikes.refresh(id);
        Response failed = lookalikes.await(id);

        // Then
        assertThatJson(failed.asString()).node("state").isEqualTo("FAILED");
        assertThatJson(failed.asString()).node("problem").isEqualTo("""
                {"pointer":"/seed/filter","code":"SEED_TOO_SMALL",
                 "message":"The seed has 5 members; nothing can be learned from fewer than 10."}""");
        assertThat(failed.jsonPath().getLong("size")).isEqualTo(60);
        assertThat(lookalikes.people(id, 100)).hasSize(60);

        // It can be retried, by its job.
        lookalikes.say(IntStream.range(0, 55)
                .mapToObj(i -> lookalikes.row(i, "{\"level\":\"gold\"}"))
                .toList());
        Shop.post("/api/v1/jobs/" + failed.jsonPath().getString("job") + "/retry", "")
                .then()
                .statusCode(202);
        assertThat(lookalikes.succeeded(id).jsonPath().getLong("revision")).isEqualTo(2);
    }

    @Test
    void oneInUseIsNotDeleted() {
        String id = lookalikes.find(lookalikes.gold("\"size\":60"));
        String segment = shop.source + "-user";
        Shop.post(
                        "/api/v1/segments",
                        "{\"id\":\"%s\",\"name\":\"user\",\"filter\":%s}"
                                .formatted(
                                        segment, Lookalikes.filter("{\"none\":[{\"list\":{\"id\":\"" + id + "\"}}]}")))
                .then()
                .statusCode(201);

        Response refused = lookalikes.delete(id);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getList("users", String.class)).containsExactly(segment);

        given().header("If-Match", "*")
                .delete("/api/v1/segments/" + segment)
                .then()
                .statusCode(204);
        assertThat(lookalikes.delete(id).statusCode()).isEqualTo(204);
        assertThat(get(Lookalikes.path(id)).statusCode()).isEqualTo(404);
        assertThat(lookalikes.page(id, 1, null).statusCode()).isEqualTo(404);
        Response unknown = Shop.post(
                "/api/v1/audiences/count",
                "{\"filter\":%s}".formatted(Lookalikes.filter("{\"list\":{\"id\":\"" + id + "\"}}")));
        assertThat(unknown.jsonPath().getString("errors[0].code")).isEqualTo("UNKNOWN_LIST");
    }

    @Test
    void whatWaitsCanBeCancelledAndRetriedAndIsNoListYet() {
        // Given that something else of the queue runs
        jobs.submit("steps", "lookalike", Map.of("name", shop.source));
        String id = lookalikes.start(lookalikes.gold("\"size\":60"));
        assertThat(get(Lookalikes.path(id)).jsonPath().getString("state")).isEqualTo("QUEUED");
        assertThat(lookalikes.page(id, 1, null).statusCode()).isEqualTo(409);
        assertThat(lookalikes.refresh(id).jsonPath().getString("job")).isEqualTo(id);

        // When
        given().delete("/api/v1/jobs/" + id).then().statusCode(200);

        // Then
        assertThat(get(Lookalikes.path(id)).jsonPath().getString("state")).isEqualTo("CANCELLED");
        StepsRunner.permit(shop.source, 1);
        Shop.post("/api/v1/jobs/" + id + "/retry", "").then().statusCode(202);
        assertThat(lookalikes.succeeded(id).jsonPath().getLong("size")).isEqualTo(60);
    }

    @Test
    void oneThatIsDeletedWhileItWaitsIsNeverFound() {
        jobs.submit("steps", "lookalike", Map.of("name", shop.source));
        String id = lookalikes.start(lookalikes.gold("\"size\":60"));

        assertThat(lookalikes.delete(id).statusCode()).isEqualTo(204);

        assertThat(get("/api/v1/jobs/" + id).jsonPath().getString("state")).isEqualTo("CANCELLED");
        StepsRunner.permit(shop.source, 1);
        assertThat(get(Lookalikes.path(id)).statusCode()).isEqualTo(404);
    }

    @Test
    void aRepeatedRequestIsOneLookalikeAndTheNewestAreListedFirst() {
        String body = lookalikes.gold("\"size\":1").replace("\"tags\"", "\"name\":\"one\",\"tags\"");
        String first = lookalikes.repeated(body);
        String second = lookalikes.find(lookalikes.gold("\"size\":2"));

        assertThat(lookalikes.repeated(body)).isEqualTo(first);
        assertThat(lookalikes.repeated(body.replace("\"size\":1", "\"size\":2")))
                .as("the key came with another request")
                .isNull();
        lookalikes.succeeded(first);
        Response listed = get("/api/v1/lookalikes?limit=2");
        assertThatJson(listed.asString()).node("items").isEqualTo("""
                [{"id":"%1$s","job":"%1$s","state":"SUCCEEDED","createdAt":"${json-unit.any-string}","size":2,"asOf":"${json-unit.any-string}"},
                 {"id":"%2$s","name":"one","job":"%2$s","state":"SUCCEEDED","createdAt":"${json-unit.any-string}","size":1,"asOf":"${json-unit.any-string}"}]""".formatted(second, first));
    }

    @Test
    void aRepeatedRequestIsAnsweredAlsoWhenItWouldNotBeRightAnyMore() {
        // Given
        String segment = shop.source + "-seed";
        Shop.post(
                        "/api/v1/segments",
                        shop.named("{\"id\":\"%s\",\"name\":\"seed\",\"filter\":%s}"
                                .formatted(
                                        segment,
                                        Lookalikes.filter("{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}"))))
                .then()
                .statusCode(201);
        String body = """
                {"seed":{"filter":%s},"size":60,"within":%s,"tags":["orders","interest"]}""".formatted(
                        Lookalikes.filter("{\"segment\":{\"id\":\"" + segment + "\"}}"),
                        Lookalikes.filter("{\"tag\":\"level\",\"op\":\"exists\"}"));
        String first = lookalikes.repeated(body);
        lookalikes.succeeded(first);

        // When
        given().header("If-Match", "*")
                .delete("/api/v1/segments/" + segment)
                .then()
                .statusCode(204);

        // Then
        assertThat(lookalikes.post(body).statusCode()).isEqualTo(422);
        assertThat(lookalikes.repeated(body)).isEqualTo(first);
    }

    @Test
    void aRepeatedRefreshIsOneSearch() {
        String id = lookalikes.find(lookalikes.gold("\"size\":60"));
        String first = refreshed(id);
        lookalikes.succeeded(id);

        assertThat(refreshed(id)).isEqualTo(first).isNotEqualTo(id);
        assertThat(lookalikes.refresh(id).jsonPath().getString("job")).isNotEqualTo(first);
        lookalikes.succeeded(id);
    }

    /** The job of a refresh with a key. */
    private String refreshed(String id) {
        return given().header("Idempotency-Key", shop.source)
                .post(Lookalikes.path(id) + "/refresh")
                .jsonPath()
                .getString("job");
    }

    private static long count(String segment) {
        return get("/api/v1/segments/" + segment + "/count").jsonPath().getLong("count");
    }
}
