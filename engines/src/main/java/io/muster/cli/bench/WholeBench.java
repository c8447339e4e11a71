package io.muster.cli.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures a server with customers in it, part by part; one that fails keeps no other from being measured. */
public final class WholeBench {

    private final Stand stand;
    private final Plan plan;
    private final Consumer<String> progress;

    /** Tells what it is at. */
    public WholeBench(Stand stand, Plan plan, Consumer<String> progress) {
        this.stand = stand;
        this.plan = plan;
        this.progress = progress;
    }

    /** How many customers there are. */
    public long customers() throws IOException, InterruptedException, BenchProblem {
        try (var http = new Http()) {
            return http.get(stand.elasticsearch() + "/customers/_count")
                    .path("count")
                    .asLong();
        }
    }

    /** Every part of the plan, and at last what the processes took. */
    public List<Figures> run() throws IOException, InterruptedException, BenchProblem {
        try (var http = new Http();
                var heap = new HeapPeak(http, stand.server())) {
            List<Figures> figures = new ArrayList<>();
            if (!plan.measures().isEmpty()) {
                progress.accept("Asking what can be asked…");
                var facts = new CatalogueFacts(http, stand).read();
                var bench = new Bench(http, stand, plan, facts, progress);
                for (var measure : plan.measures()) {
                    progress.accept("Measuring: " + measure.word());
                    figures.add(measured(measure, bench));
                }
            }
            figures.add(new MemoryFigures(Memory.of(heap.bytes(), stand.processes())));
            return figures;
        }
    }

    private Figures measured(Measure measure, Bench bench) throws IOException, InterruptedException {
        try {
            return switch (measure) {
                case COUNT -> new CountBench(bench, Instant.now()).run();
                case NODES -> new NodesBench(bench).run();
                case PREVIEW -> new PreviewBench(bench).run();
                case PULL -> new PullBench(bench).run();
                case PORTRAIT -> new PortraitBench(bench).run();
                case AUDIENCE -> new AudienceBench(bench).run();
                case CHANGE -> new ChangeBench(bench).run();
                case THROUGHPUT -> new ThroughputBench(bench).run();
                case EXPAND -> new ExpandBench(bench).run();
            };
        } catch (BenchProblem problem) {
            var reason = String.valueOf(problem.getMessage());
            progress.accept(reason);
            return new NoFigures(measure.word(), reason);
        }
    }
}
