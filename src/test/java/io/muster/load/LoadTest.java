package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.customer.CustomerChange;
import io.muster.job.JobCancelled;
import io.muster.job.JobFailed;
import io.muster.job.JobInterrupted;
import io.muster.load.duckdb.TestWorkshop;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue.Numeric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final String HEADER = "id,level,interest,points,since,active\n";

    private final RecordingStore store = new RecordingStore();
    private final RecordingTouches touched = new RecordingTouches();
    private final Map<TagCode, Set<String>> gained = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    private int loads;
    private Loader loader =
            new Loader("none", List.of(), new LoaderInput.Numbered(""), List.of(), List.of(), Path.of(""), "", "");

    @BeforeEach
    void readLoader() throws IOException {
        loader = new ShopLoader(folder.resolve("loaders")).withoutTimes();
    }

    @Test
    void everythingOfTheFirstFileIsStored() throws Exception {
        TestJob job = load(LoadMode.FULL, HEADER + """
                a,gold,outdoor:0.70|food,12.50,2026-02-28,true
                b,,,,,
                """);

        assertThat(store.values())
                .isEqualTo(Map.of(
                        "a",
                        Map.of(
                                "shop.level", "gold",
                                "shop.interest", "food|outdoor:0.7",
                                "shop.points", "12.5",
                                "shop.since", "2026-02-28",
                                "shop.active", "true"),
                        "b",
                        Map.of()));
        assertThat(job.figures()).containsAllEntriesOf(Map.of("read", 2L, "rejected", 0L, "loaded", 2L, "changed", 2L));
        assertThat(job.done()).isEqualTo(2);
        assertThat(gained).isEqualTo(Map.of(new TagCode("shop.interest"), Set.of("outdoor", "food")));
    }

    @Test
    void onlyWhatChangedIsSent() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,silver,,2,,\nc,gold,,3,,\n");
        store.takeSent();

        // When
        TestJob job = load(LoadMode.FULL, HEADER + "c,gold,,4,,\nb,silver,,2,,\na,gold,,1,,\n");

        // Then
        assertThat(store.takeSent()).isEqualTo(1);
        assertThat(job.figures()).containsAllEntriesOf(Map.of("read", 3L, "loaded", 3L, "changed", 1L));
        assertThat(store.entry("c", "shop.points").setBy()).isEqualTo("load:2");
        assertThat(store.entry("c", "shop.points").setAt()).isEqualTo(FIRST.plusSeconds(2));
        assertThat(store.entry("c", "shop.level").setBy()).isEqualTo("load:1");
    }

    @Test
    void whoIsMissingFromAFullFileLosesTheirTagsAndOnlyThose() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,silver,,2,,\n");
        say("b", "other.tag");

        // When
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");

        // Then
        assertThat(store.values())
                .isEqualTo(Map.of(
                        "a", Map.of("shop.level", "gold", "shop.points", "1.0"), "b", Map.of("other.tag", "1.0")));
    }

    @Test
    void aMergeChangesOnlyTheCustomersInTheFile() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,silver,,2,,\n");
        store.takeSent();

        // When
        load(LoadMode.MERGE, HEADER + "b,,,3,,\nc,gold,,,,\n");

        // Then
        assertThat(store.takeSent()).isEqualTo(2);
        Map<String, Map<String, String>> merged = Map.of(
                "a", Map.of("shop.level", "gold", "shop.points", "1.0"),
                "b", Map.of("shop.points", "3.0"),
                "c", Map.of("shop.level", "gold"));
        assertThat(store.values()).isEqualTo(merged);

        // And a full file is compared with all of them
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,,,3,,\n");
        assertThat(store.takeSent()).isEqualTo(1);
        assertThat(store.values().get("c")).isEmpty();
    }

    @Test
    void repeatingAFileWithOnePercentChangedSendsOnePercent() throws Exception {
        // Given
        Random random = new Random(42);
        Map<Integer, Integer> points = new TreeMap<>();
        for (int id = 0; id < 20_000; id++) {
            points.put(id, random.nextInt(1_000));
        }
        load(LoadMode.FULL, file(points));
        assertThat(store.takeSent()).isEqualTo(20_000);

        // When
        for (int i = 0; i < 200; i++) {
            points.compute(i * 97, (id, old) -> old == null ? 0 : old + 1);
        }
        load(LoadMode.FULL, file(points));

        // Then
        assertThat(store.takeSent()).isEqualTo(200);
        assertThat(store.takeWritten()).isEqualTo(20_200);
    }

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
    void whatTheApiSaidSinceStaysUntilTheFileSaysSomethingNew() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        say("a", "shop.points");

        // When
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");

        // Then
        assertThat(store.entry("a", "shop.points").setBy()).isEqualTo("api");
    }

    @Test
    void whatCallersSaidOfThoseWhomNoFileNamesIsTakenFromThemInBatches() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        touchByApi(1_100);
        touched.onBatch(() -> {
            if (touched.batches().size() == 2) {
                store.awayFor(1);
            }
        });

        // When
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\napi-0007,,,2,,\n");

        // Then
        assertThat(touched.batches()).containsExactly(0, 500, 500, 100, 0);
        assertThat(store.values())
                .hasSize(1_101)
                .allSatisfy((id, values) -> assertThat(values)
                        .isEqualTo(
                                switch (id) {
                                    case "a" -> Map.of("shop.level", "gold", "shop.points", "1.0");
                                    case "api-0007" -> Map.of("shop.points", "2.0");
                                    default -> Map.of();
                                }));
        assertThat(touched.forgotten()).containsExactly(FIRST.plusSeconds(1), FIRST.plusSeconds(2));
    }

    @Test
    void aLoadThatIsCancelledWhileItTakesFromThoseStopsAndCompletesWhenRunAgain() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        touchByApi(1_100);
        loads++;
        LoadRequest request = request(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        TestJob cancelled = new TestJob("2", FIRST.plusSeconds(2), request);
        touched.onBatch(() -> {
            if (touched.batches().equals(List.of(0, 500))) {
                cancelled.cancel();
            }
        });

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

    private void touchByApi(int customers) {
        List<String> ids =
                IntStream.range(0, customers).mapToObj("api-%04d"::formatted).toList();
        ids.forEach(id -> say(id, "shop.points"));
        ids.forEach(id -> touched.touched(store.number(id), id));
    }

    @Test
    void aRowsOwnTimeCountsAndANewerOneRenewsEverything() throws Exception {
        // Given
        loader = new ShopLoader(folder.resolve("timed")).withTimes();
        load(LoadMode.FULL, "id,level,at\na,gold,2026-01-01 00:00:00\nb,gold,2026-01-01 00:00:00\n");
        store.takeSent();

        // When
        load(LoadMode.FULL, "id,level,at\na,gold,2026-02-01 00:00:00\nb,gold,2026-01-01 00:00:00\n");

        // Then
        assertThat(store.takeSent()).isEqualTo(1);
        assertThat(store.entry("a", "shop.level").setAt()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(store.entry("b", "shop.level").setAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void brokenRowsAreRefusedAndTheOthersAreIn() throws Exception {
        TestJob job = load(LoadMode.FULL, HEADER + """
                a,gold,,1,,
                ,gold,,1,,
                b,platinum,,x,,
                a,silver,,2,,
                c,gold
                "d"x,gold,,1,,
                "e
                e",gold,,1,,
                f,gold,,-5,2026-02-30,perhaps
                """);

        assertThat(job.figures())
                .containsAllEntriesOf(
                        Map.of("read", 8L, "rejected", 5L, "valuesRejected", 5L, "loaded", 3L, "changed", 3L));
        assertThat(store.values())
                .isEqualTo(Map.of(
                        "a", Map.of("shop.level", "gold", "shop.points", "1.0"),
                        "b", Map.of(),
                        "f", Map.of("shop.level", "gold")));
        assertThat(Files.readAllLines(folders().refusals("load-1"))).hasSize(10);
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws Exception {
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");

        assertThatThrownBy(() -> load(LoadMode.FULL, "id,level,interest,points,active\nb,gold,,1,\n"))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("line 1, column 5")
                .hasMessageContaining("missing: since");

        assertThat(store.values().keySet()).containsExactly("a");
    }

    @Test
    void aQueryThatFailsAtAValueDoesNotTellIt() throws Exception {
        givesRows("SELECT id, line, CAST(level AS INTEGER) AS \"shop.points\"");

        assertThatThrownBy(() -> load(LoadMode.FULL, HEADER + "a,'O'Brien',,1,,\n"))
                .isInstanceOf(BadLoader.class)
                .hasMessage(
                        "DuckDB fails with: Conversion Error; its words may hold a customer's value and are not kept");
    }

    @Test
    void aQueryThatIsWrongIsToldInDuckDbsWords() throws Exception {
        givesRows("SELECT id, line, pints AS \"shop.points\"");
        assertThatThrownBy(() -> load(LoadMode.FULL, HEADER + "a,gold,,1,,\n"))
                .isInstanceOf(BadLoader.class)
                .hasMessage("DuckDB does not understand the SQL: Binder Error: Referenced column \"pints\" not found in"
                        + " FROM clause!");

        givesRows("SELECT id, level AS \"at\", points AS \"shop.points\"");
        assertThatThrownBy(() -> load(LoadMode.FULL, HEADER + "a,gold,,1,,\n"))
                .isInstanceOf(BadLoader.class)
                .hasMessageStartingWith("DuckDB does not understand the SQL: Binder Error: ")
                .hasMessageContaining("epoch_ms");
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

    /** A loader of one tag, with such a query. */
    private void givesRows(String select) {
        loader = new Loader(
                loader.name(),
                loader.sources(),
                loader.input(),
                loader.options(),
                List.of(new TagCode("shop.points")),
                loader.catalogueFile(),
                select + " FROM input",
                loader.version());
    }

    private static String file(Map<Integer, Integer> points) {
        StringBuilder text = new StringBuilder(HEADER);
        points.forEach((id, value) -> text.append("customer-")
                .append(id)
                .append(",gold,food,")
                .append(value)
                .append(",2026-01-01,true\n"));
        return text.toString();
    }

    private void say(String id, String tag) {
        store.apply(
                List.of(new CustomerChange(
                        id,
                        List.of(new TagChange(
                                new TagCode(tag),
                                new Numeric(1),
                                FIRST.plusSeconds(loads).plusMillis(500),
                                true,
                                "api")))),
                Duration.ZERO);
        store.takeSent();
    }

    private TestJob load(LoadMode mode, String text) throws Exception {
        loads++;
        TestJob job = new TestJob(String.valueOf(loads), FIRST.plusSeconds(loads), request(mode, text));
        run(job);
        return job;
    }

    private LoadRequest request(LoadMode mode, String text) throws IOException {
        LoadRequest request = new LoadRequest(loader.name(), mode, "load-" + loads, Map.of());
        Files.createDirectories(folders().load(request.folder()));
        Files.write(folders().body(request.folder()), text.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private LoadFolders folders() {
        return new LoadFolders(folder.resolve("data"));
    }

    private void run(TestJob job) {
        new Load(
                        job,
                        LoadRequest.of(job.job()),
                        loader,
                        folders(),
                        TestWorkshop.inMemory(),
                        (entered, lastVersion) -> TestCatalogue.of(entered),
                        store,
                        new ClearTouched(touched, store, 500),
                        gained::putAll,
                        3,
                        500)
                .run();
    }
}
