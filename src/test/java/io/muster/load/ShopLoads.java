package io.muster.load;

import io.muster.customer.TagChanges;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Loads of a small shop, run without engines against what records them. */
abstract class ShopLoads {
    static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    static final String HEADER = "id,level,interest,points,since,active\n";

    final RecordingStore store = new RecordingStore();
    final RecordingTouches touched = new RecordingTouches();
    final Map<TagCode, Set<String>> gained = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    int loads;
    int mostValues = 1_000_000;
    Loader loader =
            new Loader("none", List.of(), new LoaderInput.Numbered(""), List.of(), List.of(), Path.of(""), "", "");

    @BeforeEach
    void readLoader() throws IOException {
        loader = new ShopLoader(folder.resolve("loaders")).withoutTimes();
    }

    void touchByApi(int customers) {
        List<String> ids =
                IntStream.range(0, customers).mapToObj("api-%04d"::formatted).toList();
        ids.forEach(id -> say(id, "shop.points"));
        ids.forEach(id -> touched.touched(store.number(id), id));
    }

    /** A loader of one tag, with such a query. */
    void givesRows(String select) {
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

    static String file(Map<Integer, Integer> points) {
        StringBuilder text = new StringBuilder(HEADER);
        points.forEach((id, value) -> text.append("customer-")
                .append(id)
                .append(",gold,food,")
                .append(value)
                .append(",2026-01-01,true\n"));
        return text.toString();
    }

    void say(String id, String tag) {
        store.apply(
                List.of(new TagChanges(
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

    TestJob load(LoadMode mode, String text) throws Exception {
        loads++;
        TestJob job = new TestJob(String.valueOf(loads), FIRST.plusSeconds(loads), request(mode, text));
        run(job);
        return job;
    }

    LoadRequest request(LoadMode mode, String text) throws IOException {
        LoadRequest request = new LoadRequest(loader.name(), mode, "load-" + loads, Map.of());
        Files.createDirectories(folders().load(request.folder()));
        Files.write(folders().body(request.folder()), text.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    LoadFolders folders() {
        return new LoadFolders(folder.resolve("data"));
    }

    void run(TestJob job) {
        new Load(
                        job,
                        LoadRequest.of(job.job()),
                        loader,
                        folders(),
                        TestWorkshop.inMemory(mostValues),
                        (entered, lastVersion) -> TestCatalogue.of(entered),
                        store,
                        new ClearTouched(touched, store, 500),
                        gained::putAll,
                        3,
                        500)
                .run();
    }
}
