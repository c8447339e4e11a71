package io.muster.job.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.muster.job.Job;
import io.muster.job.JobRunner;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.job.RunningJob;
import io.muster.job.StepsRunner;
import io.muster.shared.mysql.MysqlRequests;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class JobBeatTest {
    @Inject
    Jobs jobs;

    @Inject
    JobBeat beat;

    @Inject
    JobTable table;

    @Inject
    MysqlRequests mysql;

    @Inject
    JobMetrics metrics;

    @Test
    void aJobThatBeginsIsNotTakenForOneThatWasInterrupted() throws Exception {
        // Given a heart that does nothing but beat
        JobBeat heart = ClientProxy.unwrap(beat);
        AtomicBoolean enough = new AtomicBoolean();
        Thread beating = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                heart.beat();
            }
        });
        String name = UUID.randomUUID().toString();
        StepsRunner.permit(name, 1_000);

        // When
        int begun = 200;
        try {
            for (int n = 0; n < begun; n++) {
                awaitSuccess(jobs.submit("steps", name, Map.of("name", name)));
            }
        } finally {
            enough.set(true);
            beating.join();
        }

        // Then
        assertThat(StepsRunner.LOG.stream().filter(line -> line.equals(name + " begins")))
                .hasSize(begun);
    }

    @Test
    void aJobThatBeginsWhileItsServerStopsIsGivenUp() throws Exception {
        // Given a server that is told to stop just before it takes a job
        String name = UUID.randomUUID().toString();
        Job job = jobs.submit(name, name, Map.of());
        AtomicReference<@Nullable JobBeat> server = new AtomicReference<>();
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        AtomicBoolean told = new AtomicBoolean();
        InstantSource clock = () -> {
            if (told.compareAndSet(false, true)) {
                Thread stopping = Thread.ofPlatform().start(() -> {
                    Objects.requireNonNull(server.get()).stop(new ShutdownEvent());
                    stopped.complete(null);
                });
                awaitEndOrWaiting(stopping);
            }
            return Instant.now();
        };
        server.set(new JobBeat(new Leases(table, mysql, 5), table, only(endless(name)), metrics, clock, 1));

        // When
        Objects.requireNonNull(server.get()).onQueued(new JobQueued());

        // Then others can run it at once, and need not wait for its lease to end
        stopped.get(5, TimeUnit.SECONDS);
        awaitBegin(job);
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.QUEUED);
        jobs.cancel(job.id());
    }

    private static void awaitEndOrWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TERMINATED && thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    /** Jobs that go on until they are interrupted. */
    private static JobRunner endless(String kind) {
        return new JobRunner() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(RunningJob job) {
                while (true) {
                    job.goesOn();
                    Thread.onSpinWait();
                }
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Instance<JobRunner> only(JobRunner runner) {
        return (Instance<JobRunner>) Proxy.newProxyInstance(
                JobBeatTest.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("stream");
                    return Stream.of(runner);
                });
    }

    private void awaitBegin(Job job) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (jobs.find(job.id()).orElseThrow().startedAt() == null) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private void awaitSuccess(Job job) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (jobs.find(job.id()).orElseThrow().state() != JobState.SUCCEEDED) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
