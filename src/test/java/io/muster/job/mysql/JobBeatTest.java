package io.muster.job.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.job.StepsRunner;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class JobBeatTest {
    @Inject
    Jobs jobs;

    @Inject
    JobBeat beat;

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

    private void awaitSuccess(Job job) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (jobs.find(job.id()).orElseThrow().state() != JobState.SUCCEEDED) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
