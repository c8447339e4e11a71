package io.muster.cli;

import io.muster.cli.bench.BenchProblem;
import io.muster.cli.bench.EngineBench;
import io.muster.cli.bench.LoadBench;
import io.muster.cli.bench.LoadReport;
import io.muster.cli.bench.Machine;
import io.muster.engines.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How fast customers come in. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Loads made-up customers into an empty store, then sends the same documents to Elasticsearch alone.",
            "With engines and a folder of its own, gone afterwards; a million customers take about 12 GB meanwhile."
        })
final class BenchLoadCommand implements Callable<Integer> {

    private static final int STOPPED = 130;

    private final Surroundings surroundings;
    private final InstantSource clock;

    @Option(
            names = "--customers",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "How many, ${DEFAULT-VALUE} unless told otherwise.")
    private int customers;

    @Spec
    private CommandSpec spec;

    BenchLoadCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (customers < 1) {
            throw new ParameterException(spec.commandLine(), "--customers must be at least 1.");
        }
        var say = Surroundings.say(spec);
        try (var bench = BenchSite.claim(surroundings)) {
            try {
                return measure(bench, say);
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

    private int measure(BenchSite bench, Say say) throws IOException, InterruptedException, BenchProblem {
        var machine = Machine.here();
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        bench.start(say);
        var stand = bench.stand();
        say.line("Loading %,d customers…", customers);
        var load = new LoadBench(stand).run(customers);
        // The engine is to be measured alone.
        bench.stop(Part.SERVER);
        bench.stop(Part.MYSQL);
        var engine = new EngineBench(stand, say::line, () -> bench.restart(Part.ELASTICSEARCH)).run(customers);
        var report = new LoadReport(
                at.toString(),
                "./muster bench load --customers " + customers,
                surroundings.settings().serverHeap(),
                machine,
                load,
                engine);
        var written = write(bench.results(), report);
        say.line("%n%s%nWritten to %s.md and .json", report.markdown(), written);
        return 0;
    }

    private static Path write(Path folder, LoadReport report) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("load.md"), report.markdown());
        Files.writeString(folder.resolve("load.json"), report.json());
        return folder.resolve("load");
    }
}
