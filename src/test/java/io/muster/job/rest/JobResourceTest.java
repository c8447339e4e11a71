package io.muster.job.rest;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.TestEngines;
import io.muster.job.BodyHash;
import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.job.RepeatKey;
import io.muster.job.Repeats;
import io.muster.job.StepsRunner;
import io.muster.shared.Invalid;
import io.muster.shared.Json.JsonString;
import io.muster.shared.Page;
import io.muster.shared.PageToken;
import io.muster.shared.Part;
import io.muster.shared.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class JobResourceTest {
    private final String name = UUID.randomUUID().toString();

    @Inject
    Jobs jobs;

    @Inject
    Repeats repeats;

    @Inject
    DataSource dataSource;

    private Job submit(String each, Map<String, String> more) {
        Map<String, String> input = new java.util.HashMap<>(more);
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
    void aRepeatedRequestIsAnsweredAsTheFirst() throws Exception {
        RepeatKey key = new RepeatKey("", "/loads?loader=demo", name);
        assertThat(repeats.answered(key, BodyHash.NONE)).isEmpty();
        Set<String> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> repeats.once(
                            key,
                            BodyHash.NONE,
                            () -> submit(name, Map.of("steps", "0")).id())))
                    .toList();
            for (Future<String> each : all) {
                answers.add(each.get());
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(repeats.answered(key, BodyHash.NONE))
                .hasValue(answers.iterator().next());
        assertThat(jobs.newest(null, 10_000).items().stream()
                        .filter(job -> job.queue().equals(name)))
                .hasSize(1);
    }

    @Test
    void workThatFailsIsNoAnswer() {
        RepeatKey key = new RepeatKey("", "/loads", name);
        try {
            repeats.once(key, BodyHash.NONE, () -> {
                submit(name, Map.of());
                throw new IllegalArgumentException("no");
            });
        } catch (IllegalArgumentException expected) {
            // Nothing of the work shall remain.
        }

        assertThat(repeats.answered(key, BodyHash.NONE)).isEmpty();
        assertThat(jobs.newest(null, 10_000).items().stream()
                        .filter(job -> job.queue().equals(name)))
                .isEmpty();
        assertThat(repeats.once(key, BodyHash.NONE, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void aKeyThatCameWithSomethingElseIsNoRepeat() {
        RepeatKey key = new RepeatKey("", "/segments", name);
        BodyHash one = BodyHash.of(new JsonString("one"));
        BodyHash other = BodyHash.of(new JsonString("other"));
        assertThat(repeats.knows(key)).isFalse();
        assertThat(repeats.once(key, one, () -> "yes")).isEqualTo("yes");

        assertThat(repeats.knows(key)).isTrue();
        assertThat(repeats.answered(key, one)).hasValue("yes");
        assertThatThrownBy(() -> repeats.answered(key, other)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> repeats.once(key, other, () -> "no"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        told -> assertThat(told.problems())
                                .extracting(Problem::code)
                                .containsExactly("KEY_REUSED"));
        assertThat(repeats.once(key, one, () -> "no")).isEqualTo("yes");
    }

    @Test
    void aKeyOfBeforeItWasKeptWhatItCameWithTakesAnything() throws Exception {
        RepeatKey key = new RepeatKey("", "/segments", name);
        repeats.once(key, BodyHash.of(new JsonString(name)), () -> name);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE repeated_request SET body = NULL WHERE answer = ?")) {
            update.setString(1, name);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        assertThat(repeats.answered(key, BodyHash.NONE)).hasValue(name);
        assertThat(repeats.once(key, BodyHash.NONE, () -> "no")).isEqualTo(name);
    }

    @Test
    void theNewestJobsComeFirst() {
        Job first = submit(name, Map.of("steps", "0"));
        Job second = submit(name, Map.of("steps", "0"));

        List<String> ids = get("/api/v1/jobs?limit=10000").jsonPath().getList("items.id");

        assertThat(ids.indexOf(second.id())).isBetween(0, ids.indexOf(first.id()));
    }

    @Test
    void thePagesOfAWalkAreOfTheJobsAfterThoseOfThePageBeforeThoughNewerOnesCome() {
        List<Job> walked = IntStream.range(0, 5)
                .mapToObj(i -> submit(name, Map.of("steps", "0")))
                .toList();

        List<String> ids = new ArrayList<>();
        @Nullable String token = null;
        for (int page = 0; page < 3; page++) {
            JsonPath answer = get("/api/v1/jobs?limit=2" + (token == null ? "" : "&pageToken=" + token))
                    .jsonPath();
            ids.addAll(answer.getList("items.id", String.class));
            token = answer.getString("nextPageToken");
            submit(name, Map.of("steps", "0"));
        }

        assertThat(ids.subList(0, 5))
                .containsExactlyElementsOf(
                        walked.reversed().stream().map(Job::id).toList());
    }

    @Test
    void jobsOfOneInstantAreWalkedInTheOrderOfTheirIds() throws Exception {
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> jobs.submit(name, name, Map.of()).id())
                .sorted()
                .toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE job SET created_at = '2026-03-01' WHERE kind = ?")) {
            update.setString(1, name);
            update.executeUpdate();
        }

        Part<Job> first = jobs.newestOf(name, null, 2);
        Part<Job> second = jobs.newestOf(name, first.items().getLast().id(), 2);
        Part<Job> last = jobs.newestOf(name, second.items().getLast().id(), 2);

        assertThat(Stream.of(first, second, last)
                        .flatMap(part -> part.items().stream().map(Job::id)))
                .containsExactlyElementsOf(made);
        assertThat(Stream.of(first, second, last).map(Part::more)).containsExactly(true, true, false);
        assertThat(last.total()).isEqualTo(Page.Total.exactly(5));
        made.forEach(jobs::cancel);
    }

    @Test
    void aWalkCannotGoOnAfterAJobThatIsNotThere() {
        Response answer = get("/api/v1/jobs?pageToken=" + new PageToken("jobs", name).encode());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("BAD_PAGE_TOKEN");
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
