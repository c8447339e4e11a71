package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.job.JobCancelled;
import io.muster.job.JobFailed;
import io.muster.job.JobInterrupted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Loads that did not come to their end, and those after them. */
class LoadAgainTest extends ShopLoads {

    @Test
    void aKilledLoadCompletesWhenRunAgainWithNothingWrittenTwice() throws Exception {
        // Given
        TreeMap<Integer, Integer> points = new TreeMap<>();
        for (int id = 0; id < 10_000; id++) {
            points.put(id, id);
        }
        store.failAfter(4_500);
        TestJob job = new TestJob(String.valueOf(++loads), FIRST, request(LoadMode.FULL, file(points)));
        assertThatThrownBy(() -> run(job)).isInstanceOf(RecordingStore.Broken.class);
        store.failAfter(Integer.MAX_VALUE);

        // When
        run(job);

        // Then
        assertThat(store.takeWritten()).isEqualTo(10_000);
        assertThat(store.values()).hasSize(10_000);
        assertThat(job.figures()).containsAllEntriesOf(Map.of("read", 10_000L, "loaded", 10_000L));

        // And once more, as if it had been killed before it could say that it is done
        run(job);
        assertThat(store.takeWritten()).isZero();
    }

    @Test
    void aLoadAfterOneThatWasNeverCompletedPutsEveryCustomerRight() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");
        store.failAfter(1);
        TestJob lost = new TestJob(
                String.valueOf(++loads),
                FIRST.plusSeconds(2),
                request(LoadMode.FULL, HEADER + "a,silver,,,,\nb,silver,,,,\nc,silver,,,,\n"));
        assertThatThrownBy(() -> run(lost)).isInstanceOf(RecordingStore.Broken.class);
        store.failAfter(Integer.MAX_VALUE);

        // When
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");

        // Then
        Map<String, Map<String, String>> values = store.values();
        assertThat(values.get("a")).isEqualTo(Map.of("shop.level", "gold", "shop.points", "1.0"));
        assertThat(values.get("b")).isEqualTo(values.get("a"));
        assertThat(values.getOrDefault("c", Map.of())).isEmpty();
    }

    @Test
    void aLoadThatIsCancelledWhileItTakesFromThoseStopsAndCompletesWhenRunAgain() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        touchByApi(1_100);
        loads++;
        LoadRequest request = request(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        TestJob cancelled = new TestJob("2", FIRST.plusSeconds(2), request);
        store.onSent(500, cancelled::cancel);

        // When
        assertThatThrownBy(() -> run(cancelled)).isInstanceOf(JobCancelled.class);

        // Then
        assertThat(store.takeSent()).isEqualTo(500);
        assertThat(touched.forgotten()).hasSize(1);

        // And when it is run again
        run(new TestJob("2", FIRST.plusSeconds(2), request));
        assertThat(store.takeSent()).isEqualTo(600);
        assertThat(touched.forgotten()).hasSize(2);
    }

    @Test
    void aLoadThatWasCancelledBeforeItHadRowsCompletesWhenRunAgain() throws Exception {
        // Given as many lines as are read before the job is told of them
        TreeMap<Integer, Integer> points = new TreeMap<>();
        for (int id = 0; id < 10_000; id++) {
            points.put(id, id);
        }
        LoadRequest request = request(LoadMode.FULL, file(points));
        TestJob cancelled = new TestJob("1", FIRST, request);
        cancelled.cancel();
        assertThatThrownBy(() -> run(cancelled)).isInstanceOf(JobCancelled.class);
        assertThat(folders().loader(loader.name())).isEmptyDirectory();

        // When
        TestJob again = new TestJob("1", FIRST, request);
        run(again);

        // Then
        assertThat(again.figures())
                .containsAllEntriesOf(Map.of("read", 10_000L, "loaded", 10_000L, "changed", 10_000L));
        assertThat(store.values()).hasSize(10_000);
        assertThat(folders().body(request.folder())).doesNotExist();
    }

    @Test
    void theFileOfACancelledLoadIsForgottenLikeThatOfAFailedOne() throws Exception {
        // Given
        LoadRequest request = request(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        TestJob cancelled = new TestJob("1", FIRST, request);
        cancelled.cancel();
        assertThatThrownBy(() -> run(cancelled)).isInstanceOf(JobCancelled.class);
        assertThat(folders().body(request.folder())).exists();

        // When
        InstantSource later = () -> Instant.now().plus(Duration.ofDays(30)).plusSeconds(1);
        new ForgetOldLoads(folders(), later, Duration.ofDays(30)).run();

        // Then
        assertThat(folders().load(request.folder())).doesNotExist();
    }

    @Test
    void aLoadThatWasKilledAfterItsLastStepEndsAsAnyOther() throws Exception {
        // Given what is left by a load that was killed once everything was stored and noted
        LoadRequest request = request(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        touched.breakOnce();
        assertThatThrownBy(() -> run(new TestJob("1", FIRST, request))).isInstanceOf(RecordingStore.Broken.class);
        assertThat(folders().body(request.folder())).exists();

        // When
        run(new TestJob("1", FIRST, request));

        // Then
        assertThat(touched.forgotten()).containsExactly(FIRST);
        assertThat(folders().body(request.folder())).doesNotExist();
    }

    @Test
    void aLoadThatOtherServersHaveEndedMeanwhileNotesNothing() throws Exception {
        // Given a load that is held up at its end, until another server has ended it and the next one
        loads++;
        LoadRequest request = request(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        TestJob heldUp = new TestJob("1", FIRST, request);
        store.onVisible(() -> {
            run(new TestJob("1", FIRST, request));
            load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,2,,\n");
            heldUp.lose();
        });

        // When
        assertThatThrownBy(() -> run(heldUp)).isInstanceOf(JobInterrupted.class);

        // Then what the next one noted is still what later ones are compared with
        store.takeSent();
        TestJob same = load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,2,,\n");
        assertThat(store.takeSent()).isZero();
        assertThat(same.figures()).containsAllEntriesOf(Map.of("loaded", 2L, "changed", 0L));
    }

    @Test
    void aLoadRunAgainAfterANewerOneEndedFailsAndMisleadsNoLaterOne() throws Exception {
        // Given
        TestJob older = broken(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");
        load(LoadMode.FULL, HEADER + "a,silver,,2,,\nb,silver,,2,,\n");
        store.takeSent();

        // When
        assertThatThrownBy(() -> run(older))
                .isInstanceOfSatisfying(
                        JobFailed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("NEWER_LOAD"));

        // Then nothing was sent, and who is again as in the older load is sent by the next
        assertThat(store.takeSent()).isZero();
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");
        assertThat(store.values())
                .containsEntry("a", Map.of("shop.level", "gold", "shop.points", "1.0"))
                .containsEntry("b", Map.of("shop.level", "gold", "shop.points", "1.0"));
    }

    @Test
    void aMergeRunAgainAfterANewerOneEndedFailsToo() throws Exception {
        // Given
        TestJob older = broken(LoadMode.MERGE, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");
        load(LoadMode.MERGE, HEADER + "a,silver,,2,,\n");

        // When
        assertThatThrownBy(() -> run(older))
                .isInstanceOfSatisfying(
                        JobFailed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("NEWER_LOAD"));

        // Then
        load(LoadMode.MERGE, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");
        assertThat(store.values().get("a")).isEqualTo(Map.of("shop.level", "gold", "shop.points", "1.0"));
        assertThat(store.values().get("b")).isEqualTo(store.values().get("a"));
    }

    @Test
    void aLoadRunAgainAfterANewerOneFailedCompletesAndMisleadsNoLaterOne() throws Exception {
        // Given two loads, of which the newer one stored some customers before it failed
        TestJob older = broken(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");
        broken(LoadMode.FULL, HEADER + "a,silver,,2,,\nb,silver,,2,,\n");

        // When
        run(older);

        // Then
        assertThat(store.values().values()).contains(Map.of("shop.level", "silver", "shop.points", "2.0"));
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,gold,,1,,\n");
        assertThat(store.values().values()).containsOnly(Map.of("shop.level", "gold", "shop.points", "1.0"));
    }

    /** A load of two customers or more that fails when it has stored one. */
    private TestJob broken(LoadMode mode, String text) throws Exception {
        loads++;
        TestJob job = new TestJob(String.valueOf(loads), FIRST.plusSeconds(loads), request(mode, text));
        store.failAfter(1);
        assertThatThrownBy(() -> run(job)).isInstanceOf(RecordingStore.Broken.class);
        store.failAfter(Integer.MAX_VALUE);
        return job;
    }
}
