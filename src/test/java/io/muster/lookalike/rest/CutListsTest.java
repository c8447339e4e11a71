package io.muster.lookalike.rest;

import static io.restassured.RestAssured.get;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.job.StepsRunner;
import io.muster.load.LoadRequest;
import io.muster.shared.Page.CountType;
import io.muster.shared.Page.Total;
import io.muster.shared.Part;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of jobs, loads and lookalikes tell of the newest, each of its own kind, and do not pretend to tell of all. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
@TestProfile(CutListsTest.Small.class)
class CutListsTest {
    private static final int MOST = 3;

    @Inject
    Jobs jobs;

    private final String name = UUID.randomUUID().toString();

    /** A limit small enough to meet. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("muster.jobs.most-listed", "3");
        }
    }

    @BeforeEach
    void otherJobsCanEnd() {
        StepsRunner.permit(name, 100);
    }

    /** Those that wait for one another would go on during other tests. */
    @AfterEach
    void cancel() {
        Stream.of(LoadRequest.KIND, "lookalike")
                .flatMap(kind -> jobs.newestOf(kind, null, MOST + 1).items().stream())
                .forEach(job -> jobs.cancel(job.id()));
    }

    @Test
    void atTheLimitTheTotalIsExactAndBeyondItIsAtLeast() {
        for (int made = 1; made <= MOST + 1; made++) {
            jobs.submit(name, name, Map.of());

            Part<Job> listed = jobs.newestOf(name, null, 10);
            assertThat(listed.items()).hasSize(Math.min(made, MOST));
            assertThat(listed.more()).isFalse();
            assertThat(listed.total())
                    .isEqualTo(new Total(Math.min(made, MOST), made > MOST ? CountType.AT_LEAST : CountType.EXACT));
        }
        jobs.newestOf(name, null, MOST).items().forEach(job -> jobs.cancel(job.id()));
    }

    @Test
    void aCutListOfJobsSaysSo() {
        List<String> newest = submitOthers().reversed().subList(0, MOST);

        String list = get("/api/v1/jobs").asString();

        assertThatJson(list).node("total").isEqualTo("{\"count\": 3, \"type\": \"AT_LEAST\"}");
        assertThat(JsonPath.from(list).getList("items.id", String.class)).isEqualTo(newest);
    }

    @Test
    void loadsAreListedHoweverManyOtherJobsAreNewer() {
        // Given
        List<String> loads = IntStream.range(0, MOST + 1)
                .mapToObj(i -> Shop.post("/api/v1/loads?loader=demo&customers=1&today=2026-01-01", "")
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id"))
                .toList();
        submitOthers();

        // When
        String first = get("/api/v1/loads?limit=2").asString();
        String second = get("/api/v1/loads?limit=2&pageToken="
                        + JsonPath.from(first).getString("nextPageToken"))
                .asString();

        // Then
        assertThatJson(first).node("total").isEqualTo("{\"count\": 3, \"type\": \"AT_LEAST\"}");
        assertThatJson(second).node("total").isEqualTo("{\"count\": 3, \"type\": \"AT_LEAST\"}");
        assertThatJson(second).node("nextPageToken").isAbsent();
        assertThat(Stream.of(first, second)
                        .flatMap(page -> JsonPath.from(page).getList("items.id", String.class).stream()))
                .containsExactlyElementsOf(loads.reversed().subList(0, MOST));
    }

    @Test
    void lookalikesAreListedHoweverManyOtherJobsAreNewer() {
        // Given
        Lookalikes lookalikes = new Lookalikes(new Shop());
        lookalikes.customers();
        List<String> asked = IntStream.range(0, MOST + 1)
                .mapToObj(i -> lookalikes
                        .post(lookalikes.gold("\"ratio\":0.1"))
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id"))
                .toList();
        submitOthers();

        // When
        String list = get("/api/v1/lookalikes").asString();

        // Then
        assertThatJson(list).node("total").isEqualTo("{\"count\": 3, \"type\": \"AT_LEAST\"}");
        assertThat(JsonPath.from(list).getList("items.id", String.class))
                .isEqualTo(asked.reversed().subList(0, MOST));
    }

    /** More jobs of another kind than a list tells of; the oldest first. */
    private List<String> submitOthers() {
        return IntStream.range(0, MOST + 1)
                .mapToObj(i -> jobs.submit("steps", name, Map.of("name", name)))
                .map(Job::id)
                .toList();
    }
}
