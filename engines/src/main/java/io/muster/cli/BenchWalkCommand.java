package io.muster.cli;

import io.muster.cli.bench.BenchProblem;
import io.muster.cli.bench.LoadBench;
import io.muster.cli.bench.WalkBench;
import io.muster.cli.bench.WalkFigures;
import io.muster.engines.CannotStart;
import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a walk through members is of one moment. */
@Command(
        name = "walk",
        mixinStandardHelpOptions = true,
        description = {
            "Walks through a segment while it changes, a load runs, and the server is killed and started anew in the middle;",
            "then compares who came with who belonged to it when the walk began, by Elasticsearch alone.",
            "With engines and a folder of its own, gone afterwards, unless --skip-load says otherwise."
        })
final class BenchWalkCommand implements Callable<Integer> {

    private static final int STOPPED = 130;

    private final Surroundings surroundings;
    private final InstantSource clock;

    @Option(
            names = "--customers",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "How many, ${DEFAULT-VALUE} unless told otherwise.")
    private int customers;

    @Option(
            names = "--skip-load",
            description =
                    "Walk in what ./muster up runs. Members of the segment are changed and new ones made: a copy is best.")
    private boolean skipLoad;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of all that is drawn at random.")
    private long seed;

    @Spec
    private CommandSpec spec;

    BenchWalkCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (customers < 1) {
            throw new ParameterException(spec.commandLine(), "--customers must be at least 1.");
        }
        var say = Surroundings.say(spec);
        if (skipLoad) {
            return asItIs(say);
        }
        try (var bench = BenchSite.claim(surroundings)) {
            try {
                return fromNothing(bench, say);
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

    private int fromNothing(BenchSite bench, Say say) throws IOException, InterruptedException, BenchProblem {
        bench.start(say);
        say.line("Loading %,d customers…", customers);
        new LoadBench(bench.stand()).run(customers);
        var walk = new WalkBench(bench.stand(), seed, () -> bench.restartServer(say), say::line);
        return tell(bench.results(), walk.run(clock.instant()), say);
    }

    private int asItIs(Say say) throws IOException, InterruptedException {
        var site = Site.of(surroundings.settings(), surroundings.kit(), new Children(Lifetime.OWN));
        if (site.server().running().isEmpty()) {
            throw new CannotStart("Nothing runs that could be walked through. Start it with: ./muster up");
        }
        try {
            var walk = new WalkBench(Stands.of(site), seed, () -> restart(site, say), say::line);
            return tell(site.data().root().resolve("bench-results"), walk.run(clock.instant()), say);
        } catch (BenchProblem problem) {
            say.remark("%s", problem.getMessage());
            return 1;
        }
    }

    private static void restart(Site site, Say say) throws IOException, InterruptedException {
        site.server().kill();
        var up = new Up(site, say);
        up.run();
        up.letGo();
    }

    private int tell(Path folder, WalkFigures figures, Say say) throws IOException {
        Files.createDirectories(folder);
        var command =
                "./muster bench walk " + (skipLoad ? "--skip-load" : "--customers " + customers) + " --seed " + seed;
        var markdown = figures.markdown(command);
        Files.writeString(folder.resolve("walk.md"), markdown);
        Files.writeString(folder.resolve("walk.json"), figures.json());
        say.line("%n%s%nWritten to %s.md and .json", markdown, folder.resolve("walk"));
        return figures.exact() ? 0 : 1;
    }
}
