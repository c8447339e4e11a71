package io.muster.load;

import io.muster.customer.CustomerChange;
import io.muster.customer.SharedValues;
import io.muster.load.LoaderInput.Csv;
import io.muster.load.LoaderInput.Numbered;
import io.muster.tag.Catalogue;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a loader makes of a file, without storing it anywhere. */
record LoadedRows(
        long read,
        long ignored,
        LoadWorkbench.Refused refused,
        List<String> refusals,
        Map<String, Map<TagCode, TagValue>> customers) {
    static final Path LOADERS = Path.of("loaders");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static Loader loader(String name) {
        return Loaders.in(LOADERS).find(name).orElseThrow();
    }

    static LoadedRows of(Loader loader, Path file, Path folder, LoadWorkshop workshop) throws Exception {
        return of(loader, file, Map.of(), folder, workshop);
    }

    static LoadedRows of(Loader loader, Path file, Map<String, String> options, Path folder, LoadWorkshop workshop)
            throws Exception {
        Catalogue catalogue = TestCatalogue.of(loader);
        RowLayout layout = new RowLayout(List.of()).with(loader.tags());
        try (LoadWorkbench workbench = workshop.open(folder, () -> {})) {
            long[] read = new long[2];
            switch (loader.input()) {
                case Csv csv -> {
                    workbench.read(csv, sink -> read[0] = new CsvFile(csv).read(file, sink, records -> {}));
                    read[1] = workbench.judge(csv);
                }
                case Numbered(var count) ->
                    workbench.number(Long.parseLong(
                            loader.valuesOfOptions(options, TODAY).getOrDefault(count, "0")));
            }
            Path rows = folder.resolve("rows.parquet");
            workbench.makeRows(loader, loader.valuesOfOptions(options, TODAY), layout, catalogue, rows);
            LoadWorkbench.Refused refused = workbench.writeRefusals(folder.resolve("refusals.ndjson"));
            RowReader reader = new RowReader(layout, catalogue, Instant.EPOCH, "load:1", new SharedValues(1_000));
            Map<String, Map<TagCode, TagValue>> customers = new TreeMap<>();
            workbench.compare(rows, null, List.of(), true).forEach(row -> {
                CustomerChange change = reader.changes(row);
                customers.put(
                        change.id(),
                        change.changes().stream().collect(Collectors.toMap(TagChange::code, LoadedRows::value)));
            });
            return new LoadedRows(read[0], read[1], refused, lines(folder.resolve("refusals.ndjson")), customers);
        }
    }

    private static TagValue value(TagChange change) {
        return java.util.Objects.requireNonNull(change.value());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
