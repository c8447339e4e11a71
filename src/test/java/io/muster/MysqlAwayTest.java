package io.muster;

import static io.restassured.RestAssured.get;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.TestEngines.Engine;
import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.job.StepsRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class MysqlAwayTest {
    @Inject
    Jobs jobs;

    @BeforeEach
    void theEnginesAreOurs() {
        assumeTrue(TestEngines.ours());
    }

    @Test
    void whileMysqlHangsEveryAnswerComesWithinFiveSecondsAndNamesIt() {
        assertThat(get("/api/v1/tags").statusCode()).isEqualTo(200);
        TestEngines.pause(Engine.MYSQL);
        try {
            pause(Duration.ofMillis(300));
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                Response response = get("/api/v1/tags");
                Duration took = Duration.ofNanos(System.nanoTime() - start);

                assertThat(took).isLessThan(Duration.ofSeconds(5));
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.header("Retry-After")).isEqualTo("2");
                assertThatJson(response.asString()).isEqualTo("""
                        {"type": "/problems/engine-away", "title": "An engine is away", "status": 503,
                         "detail": "MySQL does not answer", "instance": "/api/v1/tags"}
                        """);
            }
            Response ready = get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThatJson(ready.asString())
                    .inPath("checks[?(@.name == 'MySQL')].status")
                    .isEqualTo("[\"DOWN\"]");
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        } finally {
            TestEngines.resume(Engine.MYSQL);
        }
        await(() -> get("/q/health/ready").statusCode() == 200);
        assertThat(get("/api/v1/tags").statusCode()).isEqualTo(200);
    }

    @Test
    void whileMysqlHangsAFilterThatIsTooLargeIsToldSo() {
        TestEngines.pause(Engine.MYSQL);
        try {
            await(() -> get("/api/v1/tags").statusCode() == 503);

            assertThat(count(500).statusCode()).isEqualTo(503);
            Response tooLarge = count(501);
            assertThat(tooLarge.statusCode()).as(tooLarge.asString()).isEqualTo(422);
            assertThat(tooLarge.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                    .containsExactly("/filter/where TOO_LARGE");
        } finally {
            TestEngines.resume(Engine.MYSQL);
        }
        await(() -> get("/q/health/ready").statusCode() == 200);
    }

    private static Response count(int nodes) {
        String segments =
                "{\"segment\":{\"id\":\"no-such\"}},".repeat(nodes - 2) + "{\"segment\":{\"id\":\"no-such\"}}";
        return Shop.post(
                "/api/v1/audiences/count", "{\"filter\":{\"language\":1,\"where\":{\"any\":[" + segments + "]}}}");
    }

    @Test
    void aJobOutlivesAMysqlThatIsKilledAndComesBack() {
        String name = UUID.randomUUID().toString();
        Job job = jobs.submit("steps", name, Map.of("name", name, "steps", "2"));
        StepsRunner.permit(name, 1);
        await(() -> jobs.find(job.id()).orElseThrow().done() == 1);
        TestEngines.kill(Engine.MYSQL);
        await(() -> get("/api/v1/jobs/" + job.id()).statusCode() == 503);
        StepsRunner.permit(name, 1);

        TestEngines.start(Engine.MYSQL);

        await(() -> get("/api/v1/jobs/" + job.id()).statusCode() == 200);
        await(() -> jobs.find(job.id()).orElseThrow().state() != JobState.RUNNING);
        assertThat(jobs.find(job.id()).orElseThrow())
                .extracting(Job::state, Job::done)
                .containsExactly(JobState.SUCCEEDED, 2L);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            pause(Duration.ofMillis(100));
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
