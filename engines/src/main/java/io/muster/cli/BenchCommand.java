package io.muster.cli;

import io.muster.cli.bench.BenchProblem;
import io.muster.cli.bench.EngineBench;
import io.muster.cli.bench.Figures;
import io.muster.cli.bench.LoadBench;
import io.muster.cli.bench.Machine;
import io.muster.cli.bench.Measure;
import io.muster.cli.bench.Plan;
import io.muster.cli.bench.RateFigures;
import io.muster.cli.bench.WholeBench;
import io.muster.cli.bench.WholeReport;
import io.muster.engines.CannotStart;
import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import io.muster.engines.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything that can be measured, or some of it. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Muster beside the bare engine, on made-up customers.",
            "Without a PART: everything, the load rate beside the engine's own too; two million customers take half an hour.",
            "With engines and a folder of its own, gone afterwards, unless --skip-load says otherwise.",
            "Parts: count (beside the bare engine and Roaring bitmaps), nodes, preview, pull, portrait, audience,",
            "change, throughput, expand."
        },
        commandListHeading = "%nBenches:%n")
final class BenchCommand implements Callable<Integer> {

    private static final int STOPPED = 130;
    private static final String CUSTOMERS = "1000000";

    private final Surroundings surroundings;
    private final InstantSource clock;

    @Parameters(arity = "0..*", paramLabel = "PART", description = "What to measure; everything unless told otherwise.")
    private List<Measure> measures = List.of();

    @Option(
            names = "--customers",
            defaultValue = CUSTOMERS,
            paramLabel = "N",
            description = "How many are made up, ${DEFAULT-VALUE} unless told otherwise.")
    private int customers;

    @Option(
            names = "--skip-load",
            description = "Measure what ./muster up runs, with the customers that are in it, and leave it running.")
    private boolean skipLoad;

    /** Of 250 with 12 conditions, the server was said to add 2.2, 1.4 and 1.2 ms in three runs, each by other filters. */
    @Option(
            names = "--filters",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Different filters of each size, ${DEFAULT-VALUE} unless told otherwise.")
    private int filters;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "N",
            description = "How long each number of callers asks, ${DEFAULT-VALUE} unless told otherwise.")
    private int seconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Of all that is drawn at random; the same seed asks the same of the same customers.")
    private long seed;

    @Spec
    private CommandSpec spec;

    BenchCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        requireAtLeastOne("--customers", customers);
        requireAtLeastOne("--filters", filters);
        requireAtLeastOne("--seconds", seconds);
        var say = Surroundings.say(spec);
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var machine = Machine.here();
        if (skipLoad) {
            return asItIs(at, machine, say);
        }
        try (var bench = BenchSite.claim(surroundings)) {
            try {
                return fromNothing(bench, at, machine, say);
            } catch (BenchProblem problem) {
                say.remark("%s%nLogs: %s", problem.getMessage(), bench.keepLogs());
                return 1;
            } catch (IOException | InterruptedException | RuntimeException problem) {
                if (bench.stopped()) {
                    say.remark("Stopped.");
                    return STOPPED;
                }
                throw problem;
            }
        }
    }

    private int fromNothing(BenchSite site, String at, Machine machine, Say say)
            throws IOException, InterruptedException, BenchProblem {
        site.start(say);
        var stand = site.stand();
        say.line("Loading %,d customers…", customers);
        var load = new LoadBench(stand).run(customers);
        List<Figures> figures = new ArrayList<>(new WholeBench(stand, plan(), say::line).run());
        if (measures.isEmpty()) {
            // The engine is to be measured alone. Its index is gone afterwards, so this comes last.
            site.stop(Part.SERVER);
            site.stop(Part.MYSQL);
            figures.addFirst(new RateFigures(
                    load, new EngineBench(stand, say::line, () -> site.restart(Part.ELASTICSEARCH)).run(customers)));
        } else {
            figures.addFirst(new RateFigures(load, null));
        }
        return tell(site.results(), new WholeReport(at, command(), heap(), machine, customers, figures), say);
    }

    private int asItIs(String at, Machine machine, Say say) throws IOException, InterruptedException {
        var settings = surroundings.settings();
        var site = Site.of(settings, surroundings.kit(), new Children(Lifetime.OWN));
        if (site.server().running().isEmpty()) {
            throw new CannotStart("Nothing runs that could be measured. Start it with: ./muster up");
        }
        try {
            var bench = new WholeBench(Stands.of(site), plan(), say::line);
            var all = bench.customers();
            var report = new WholeReport(at, command(), heap(), machine, all, bench.run());
            return tell(site.data().root().resolve("bench-results"), report, say);
        } catch (BenchProblem problem) {
            say.remark("%s", problem.getMessage());
            return 1;
        }
    }

    private int tell(Path folder, WholeReport report, Say say) throws IOException {
        var name = measures.isEmpty()
                ? "bench"
                : "bench-" + chosen().stream().map(Measure::word).collect(Collectors.joining("-"));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), report.markdown());
        Files.writeString(folder.resolve(name + ".json"), report.json());
        say.line("%n%s%nWritten to %s.md and .json", report.markdown(), folder.resolve(name));
        return report.complete() ? 0 : 1;
    }

    private Plan plan() {
        return new Plan(chosen(), filters, seed, seconds);
    }

    private Set<Measure> chosen() {
        return measures.isEmpty() ? EnumSet.allOf(Measure.class) : EnumSet.copyOf(measures);
    }

    private String heap() {
        return surroundings.settings().serverHeap();
    }

    private String command() {
        var words = new ArrayList<>(List.of("./muster", "bench"));
        if (!measures.isEmpty()) {
            chosen().forEach(measure -> words.add(measure.word()));
        }
        words.add(skipLoad ? "--skip-load" : "--customers " + customers);
        words.add("--filters " + filters);
        words.add("--seconds " + seconds);
        words.add("--seed " + seed);
        return String.join(" ", words);
    }

    private void requireAtLeastOne(String option, int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1.");
        }
    }
}
