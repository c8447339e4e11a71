package io.muster.cli.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/** The engine's own bulk rate for the very documents that a load left in it. The load's index is gone afterwards. */
public final class EngineBench {

    private static final int RUNS = 2;

    /** Starts the engine again. */
    @FunctionalInterface
    public interface Restart {
        /** Returns when it serves. */
        void run() throws IOException, InterruptedException;
    }

    private final Stand stand;
    private final Consumer<String> progress;
    private final Restart restart;

    /** Tells what it is at. */
    public EngineBench(Stand stand, Consumer<String> progress, Restart restart) {
        this.stand = stand;
        this.progress = progress;
        this.restart = restart;
    }

    /** Takes out the documents, and sends them twice: to the engine just started, as the load found it, and warm. */
    public EngineFigures run(int customers) throws IOException, InterruptedException, BenchProblem {
        try (var http = new Http()) {
            progress.accept("Taking the documents out again…");
            var described = http.get(stand.elasticsearch() + "/customers");
            var files = new Export(http, stand.elasticsearch() + "/customers", stand.folder()).run();
            if (files.documents() != customers) {
                throw new BenchProblem(
                        "%,d customers were loaded, and the index has %,d.".formatted(customers, files.documents()));
            }
            // Else its merges would go on while the engine is measured.
            http.send(
                    "DELETE",
                    stand.elasticsearch() + "/" + described.fieldNames().next(),
                    BodyPublishers.noBody());
            progress.accept("Starting Elasticsearch again…");
            restart.run();
            var engine = new EngineRun(http, stand.elasticsearch(), IndexLayout.of(described));
            var runs = new ArrayList<Rate>();
            var before = processorTime();
            for (var run = 1; run <= RUNS; run++) {
                progress.accept("Sending them to Elasticsearch alone, %d of %d…".formatted(run, RUNS));
                runs.add(engine.run("engine-" + run, files));
            }
            return new EngineFigures(
                    files.bytes(), runs, processorTime().minus(before).toMillis());
        }
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
