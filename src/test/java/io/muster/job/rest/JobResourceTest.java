package io.muster.job.rest;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.job.StepsRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class JobResourceTest {
    private final String name = UUID.randomUUID().toString();

    @Inject
    Jobs jobs;

    @Inject
    DataSource dataSource;

    private Job submit(String each, Map<String, String> more) {
        Map<String, String> input = new HashMap<>(more);
        input.put("name", each);
        return jobs.submit("steps", name, input);
    }

    private Job await(Job job, Predicate<Job> until) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            Job now = jobs.find(job.id()).orElseThrow();
            if (until.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as("waited too long: %s", now).isLessThan(deadline);
            pause();
        }
    }

    private Job await(Job job, JobState state) {
        return await(job, now -> now.state() == state);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aJobTellsHowFarItIsAndWhatItFound() {
        Job job = submit(name, Map.of("steps", "3"));
        StepsRunner.permit(name, 2);
        await(job, now -> now.done() == 2);
        assertThatJson(get("/api/v1/jobs/" + job.id()).asString()).isEqualTo("""
                {"id": "%s", "kind": "steps", "state": "RUNNING", "done": 2, "total": 3,
                 "startedAt": "${json-unit.any-string}", "result": {"steps": 2}}
                """.formatted(job.id()));

        StepsRunner.permit(name, 1);

        await(job, JobState.SUCCEEDED);
        assertThatJson(get("/api/v1/jobs/" + job.id()).asString()).isEqualTo("""
                {"id": "%s", "kind": "steps", "state": "SUCCEEDED", "done": 3, "total": 3,
                 "startedAt": "${json-unit.any-string}", "finishedAt": "${json-unit.any-string}",
                 "result": {"steps": 3}}
                """.formatted(job.id()));
    }

    @Test
    void ofOneQueueOneJobRunsAtATimeTheFirstFirst() {
        List<Job> queued =
                IntStream.range(0, 3).mapToObj(i -> submit(name + i, Map.of())).toList();
        IntStream.range(0, 3).forEach(i -> StepsRunner.permit(name + (2 - i), 1));

        queued.forEach(job -> await(job, JobState.SUCCEEDED));

        assertThat(StepsRunner.LOG.stream().filter(line -> line.startsWith(name)))
                .containsExactly(
                        name + "0 begins",
                        name + "0 ends",
                        name + "1 begins",
                        name + "1 ends",
                        name + "2 begins",
                        name + "2 ends");
    }

    @Test
    void aQueuedJobIsCancelledAtOnceAndARunningOneAtItsNextStep() {
        Job running = submit(name, Map.of());
        await(running, JobState.RUNNING);
        Job queued = submit(name, Map.of());

        Response ofQueued = delete("/api/v1/jobs/" + queued.id());
        Response ofRunning = delete("/api/v1/jobs/" + running.id());

        assertThat(ofQueued.statusCode()).isEqualTo(200);
        assertThat(ofQueued.jsonPath().getString("state")).isEqualTo("CANCELLED");
        assertThat(ofRunning.statusCode()).isEqualTo(202);
        await(running, JobState.CANCELLED);
        assertThat(StepsRunner.LOG).doesNotContain(name + " ends");
        assertThat(delete("/api/v1/jobs/nope").statusCode()).isEqualTo(404);
    }

    @Test
    void aFailedJobTellsWhyAndCanBeRetried() {
        Job job = submit(name, Map.of("fail", "yes"));
        StepsRunner.permit(name, 1);
        await(job, JobState.FAILED);
        assertThatJson(get("/api/v1/jobs/" + job.id()).asString())
                .node("problem")
                .isEqualTo("{\"code\": \"NO_LUCK\", \"message\": \"It was not to be.\"}");

        Response retried = post("/api/v1/jobs/" + job.id() + "/retry");

        assertThat(retried.statusCode()).isEqualTo(202);
        assertThat(retried.header("Location")).endsWith("/api/v1/jobs/" + job.id());
        Job again = await(job, JobState.RUNNING);
        assertThat(again.problem()).isNull();
        assertThat(post("/api/v1/jobs/" + job.id() + "/retry").statusCode()).isEqualTo(409);
        StepsRunner.permit(name, 1);
        await(job, JobState.FAILED);
    }

    @Test
    void aJobWhoseServerDiedIsRunAgain() throws Exception {
        Job job = submit(name, Map.of());

        serverDiesInRun(job, 2, false);

        await(job, now -> begun() == 2 && now.state() == JobState.RUNNING);
        StepsRunner.permit(name, 1);
        await(job, JobState.SUCCEEDED);
        assertThat(StepsRunner.LOG.stream().filter((name + " ends")::equals)).hasSize(1);
    }

    @Test
    void aJobThatEndsOneServerAfterTheOtherIsGivenUp() throws Exception {
        Job job = submit(name, Map.of());

        // The last run that it may have.
        serverDiesInRun(job, 5, false);

        Job found = await(job, JobState.FAILED);
        assertThat(found.problem()).isNotNull().extracting("code").isEqualTo("INTERRUPTED");
        assertThat(found.finishedAt()).isNotNull();
        jobs.retry(job.id());
        // Before the next run begins, the one that was lost could still use up its permit.
        await(job, now -> begun() == 2);
        StepsRunner.permit(name, 1);
        await(job, JobState.SUCCEEDED);
    }

    @Test
    void aJobThatWasToStopWhenItsServerDiedHasStopped() throws Exception {
        Job job = submit(name, Map.of());

        serverDiesInRun(job, 2, true);

        assertThat(await(job, JobState.CANCELLED).finishedAt()).isNotNull();
    }

    /** Leaves what a server leaves that died some time ago. */
    private void serverDiesInRun(Job job, int run, boolean cancelAsked) throws Exception {
        // A run that was taken and could not begin waits again, and is nobody's.
        await(job, now -> begun() > 0 && now.state() == JobState.RUNNING);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE job SET owner = 'dead', run = ?, cancel_asked = ?,"
                                + " lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ? AND state = 'RUNNING'")) {
            update.setInt(1, run);
            update.setBoolean(2, cancelAsked);
            update.setString(3, job.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private long begun() {
        return StepsRunner.LOG.stream().filter((name + " begins")::equals).count();
    }

    @Test
    void aJobThatIsRunAgainStillComesBeforeThoseThatWaitBehindIt() throws Exception {
        Job first = submit(name, Map.of());
        Job behind = submit(name + " behind", Map.of());
        StepsRunner.permit(name + " behind", 1);

        serverDiesInRun(first, 2, false);

        await(first, now -> begun() == 2 && now.state() == JobState.RUNNING);
        StepsRunner.permit(name, 1);
        await(behind, JobState.SUCCEEDED);
        assertThat(StepsRunner.LOG.stream().filter(line -> line.startsWith(name)))
                .containsExactly(
                        name + " begins",
                        name + " begins",
                        name + " ends",
                        name + " behind begins",
                        name + " behind ends");
    }
}
