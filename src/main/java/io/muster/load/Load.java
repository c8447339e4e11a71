package io.muster.load;

import io.muster.customer.CustomerStore;
import io.muster.customer.SharedValues;
import io.muster.job.JobFailed;
import io.muster.job.RunningJob;
import io.muster.load.LoadWorkbench.Comparison;
import io.muster.load.LoaderInput.Csv;
import io.muster.load.LoaderInput.Numbered;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.OpenDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of one load. Nothing is stored before the whole file was read; then every customer who differs from last
 * time is. Killed anywhere, the next run goes on from the rows it had made, compares them with the same last time, and
 * finds that some customers are already so.
 */
final class Load {
    /** Some megabytes of them; what comes beyond is said each time. */
    private static final int MOST_SHARED_VALUES = 65_536;

    private final RunningJob job;
    private final LoadRequest request;
    private final Loader loader;
    private final LoadFolders folders;
    private final LoadWorkshop workshop;
    private final LoaderCatalogue loaderCatalogue;
    private final CustomerStore store;
    private final ClearTouched clearTouched;
    private final OpenDictionaries dictionaries;
    private final int inFlight;
    private final int batchSize;
    private final LoaderOutputs outputs;
    private final RowLayout layout;

    Load(
            RunningJob job,
            LoadRequest request,
            Loader loader,
            LoadFolders folders,
            LoadWorkshop workshop,
            LoaderCatalogue loaderCatalogue,
            CustomerStore store,
            ClearTouched clearTouched,
            OpenDictionaries dictionaries,
            int inFlight,
            int batchSize) {
        this.job = job;
        this.request = request;
        this.loader = loader;
        this.folders = folders;
        this.workshop = workshop;
        this.loaderCatalogue = loaderCatalogue;
        this.store = store;
        this.clearTouched = clearTouched;
        this.dictionaries = dictionaries;
        this.inFlight = inFlight;
        this.batchSize = batchSize;
        this.outputs = new LoaderOutputs(folders.loader(loader.name()));
        this.layout = outputs.layoutWith(loader.tags());
    }

    void run() {
        Path scratch = folders.scratch(request.folder());
        try {
            Optional<Output> completed = outputs.completedBy(job.job().id());
            if (completed.isPresent()) {
                // Killed between the last step and saying so.
                job.report(0, 0L, figures(completed.get(), completed.get().customers(), 0));
            } else {
                load(scratch);
            }
        } finally {
            LoadFolders.delete(scratch);
        }
        end();
    }

    private void load(Path scratch) {
        if (outputs.hasNewerThan(askedAt().toEpochMilli())) {
            // All that it says is outdated, and noted as what customers have it would mislead the next comparison.
            throw new JobFailed(new Problem(
                    "",
                    "NEWER_LOAD",
                    "a load of this loader that was asked for later is stored already; start a new load instead"));
        }
        Catalogue catalogue = loaderCatalogue.enter(loader, outputs.lastLoaderVersion());
        try (LoadWorkbench workbench = workshop.open(scratch, job::goesOn)) {
            Optional<Output> made = outputs.ofLoad(job.job().id(), loader.version());
            Output output = made.isPresent() ? made.get() : makeRows(workbench, catalogue, scratch);
            send(workbench, catalogue, output);
            store.makeVisible(SendChanges.PATIENCE);
            // That may have taken longer than the lease, and what is noted next is the truth for all servers.
            job.stillMine();
            complete(workbench, output, scratch);
        }
    }

    /** Only of what is complete, since a load that failed or was cancelled can be run again. May be repeated. */
    private void end() {
        if (request.mode() == LoadMode.FULL) {
            clearTouched.done(Set.copyOf(loader.sources()), askedAt());
        }
        LoadFolders.delete(folders.body(request.folder()));
    }

    private Output makeRows(LoadWorkbench workbench, Catalogue catalogue, Path scratch) {
        long[] read = {0, 0};
        switch (loader.input()) {
            case Csv csv -> {
                read[0] = read(workbench, csv);
                read[1] = workbench.judge(csv);
            }
            case Numbered numbered ->
                workbench.number(Long.parseLong(request.options().getOrDefault(numbered.count(), "0")));
        }
        Path rows = scratch.resolve("rows.parquet");
        long customers = workbench.makeRows(loader, request.options(), layout, catalogue, rows);
        // Making them may have taken longer than the lease.
        job.stillMine();
        LoadWorkbench.Refused refused = writeRefusals(workbench, scratch);
        Output output = new Output(
                job.job().id(),
                askedAt().toEpochMilli(),
                job.job().id() + ".parquet",
                loader.version(),
                read[0],
                read[1],
                refused.lines(),
                refused.values(),
                customers);
        outputs.begin(output, rows, layout);
        return output;
    }

    /** Beside and then at once into their place, where somebody may read them meanwhile. */
    private LoadWorkbench.Refused writeRefusals(LoadWorkbench workbench, Path scratch) {
        Path draft = scratch.resolve("refusals.ndjson");
        LoadWorkbench.Refused refused = workbench.writeRefusals(draft);
        Path place = folders.refusals(request.folder());
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DataFolder.failure(e, place);
        }
        return refused;
    }

    private long read(LoadWorkbench workbench, Csv csv) {
        if (!Files.exists(folders.body(request.folder()))) {
            throw new JobFailed(new Problem("", "FILE_GONE", "the load's file is no longer kept; send it again"));
        }
        long[] read = new long[1];
        try {
            workbench.read(
                    csv,
                    sink -> read[0] = new CsvFile(csv)
                            .read(
                                    folders.body(request.folder()),
                                    sink,
                                    records -> job.report(
                                            0,
                                            null,
                                            LoadFigures.NONE.withRead(records).toMap())));
        } catch (UnreadableFile e) {
            throw new JobFailed(new Problem("", e.code(), e.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read[0];
    }

    private void send(LoadWorkbench workbench, Catalogue catalogue, Output output) {
        Comparison differences = workbench.compare(
                outputs.file(output),
                outputs.last(),
                outputs.unfinishedBut(output.load()),
                request.mode() == LoadMode.FULL);
        Instant at = askedAt();
        String by = "load:" + output.load();
        SharedValues shared = new SharedValues(MOST_SHARED_VALUES);
        SendChanges send = new SendChanges(
                store, dictionaries, inFlight, batchSize, () -> new RowReader(layout, catalogue, at, by, shared));
        long unchanged = output.customers() - differences.sizeInFile();
        Runnable report = () -> job.report(
                send.sent(), differences.size(), figures(output, unchanged + send.sentInFile(), send.written()));
        report.run();
        send.run(differences::forEach, report);
        if (request.mode() == LoadMode.FULL) {
            clearTouched.run(workbench, outputs.file(output), Set.copyOf(loader.sources()), at, by, job::goesOn);
        }
    }

    /** The file is as old as the request: what was said over the API since then is newer. */
    private Instant askedAt() {
        return job.job().createdAt().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<String, Long> figures(Output output, long loaded, long changed) {
        return new LoadFigures(
                        output.read(), output.ignored(), output.rejected(), output.valuesRejected(), loaded, changed)
                .toMap();
    }

    private void complete(LoadWorkbench workbench, Output output, Path scratch) {
        @Nullable Path last = outputs.last();
        switch (request.mode()) {
            case FULL -> outputs.complete(output);
            case MERGE -> {
                Path merged = scratch.resolve("merged.parquet");
                workbench.merge(outputs.file(output), last, merged);
                job.stillMine();
                outputs.completeMerged(output, merged);
            }
        }
    }
}
