package io.muster.cli;

import io.muster.cli.bench.BenchProblem;
import io.muster.cli.bench.LookalikeBench;
import io.muster.cli.bench.LookalikeFigures;
import io.muster.cli.bench.LookalikeGoal;
import io.muster.cli.bench.LookalikePlan;
import io.muster.engines.CannotStart;
import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How well people like a seed are found. */
@Command(
        name = "lookalike",
        mixinStandardHelpOptions = true,
        description = {
            "Loads real customers, draws seeds from those who have a value, and looks how well the others who have it are found:",
            "by the server over HTTP, and beside it by chance, by the best single tag, by plain log-odds, by logistic regression",
            "and by Elasticsearch's own more-like-this. Nothing learns from the value's tag, nor from sensitive ones.",
            "With engines and a folder of its own, gone afterwards, unless --skip-load says otherwise.",
            "Example, of other customers: ./muster bench lookalike --loader shop --file shop.csv.gz --wanted shop.vip=true"
        })
final class BenchLookalikeCommand implements Callable<Integer> {

    private static final int STOPPED = 130;
    private static final String BANK = "bank-marketing";
    private static final String TOOK_IT = "bank.subscribed=yes";
    private static final Pattern WANTED = Pattern.compile("([^.=]+\\.[^=]+)=(.+)");

    private final Surroundings surroundings;

    @Option(
            names = "--loader",
            defaultValue = BANK,
            paramLabel = "NAME",
            description = "Whose customers, ${DEFAULT-VALUE} unless told otherwise.")
    private String loader;

    @Option(
            names = "--file",
            defaultValue = "../shared/data/bank-marketing.csv.gz",
            paramLabel = "FILE",
            description = "What it loads, ${DEFAULT-VALUE} unless told otherwise.")
    private Path file;

    @Option(
            names = "--wanted",
            defaultValue = TOOK_IT,
            paramLabel = "TAG=VALUE",
            description = "What those have who are to be found, ${DEFAULT-VALUE} unless told otherwise.")
    private String wanted;

    @Option(
            names = "--seeds",
            split = ",",
            defaultValue = "50,200,1000,2000",
            paramLabel = "N",
            description = "Members of a seed, ${DEFAULT-VALUE} unless told otherwise.")
    private List<Integer> sizes;

    @Option(
            names = "--draws",
            defaultValue = "10",
            paramLabel = "N",
            description = "Seeds of each size, ${DEFAULT-VALUE} unless told otherwise.")
    private int draws;

    @Option(
            names = "--skip-load",
            description = "Measure what ./muster up runs, with the customers that are in it, and leave it running.")
    private boolean skipLoad;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of all that is drawn at random.")
    private long seed;

    @Spec
    private CommandSpec spec;

    BenchLookalikeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var plan = plan();
        var say = Surroundings.say(spec);
        if (skipLoad) {
            return asItIs(plan, say);
        }
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "There is no readable file " + file + ".");
        }
        try (var bench = BenchSite.claim(surroundings)) {
            try {
                return fromNothing(bench, plan, say);
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

    private LookalikePlan plan() {
        var parts = WANTED.matcher(wanted);
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "--wanted must be TAG=VALUE, as " + TOOK_IT + ".");
        }
        if (draws < 1 || sizes.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(spec.commandLine(), "--draws and --seeds must be at least 1.");
        }
        return new LookalikePlan(parts.group(1), parts.group(2), sizes, draws, seed);
    }

    private int fromNothing(BenchSite bench, LookalikePlan plan, Say say)
            throws IOException, InterruptedException, BenchProblem {
        bench.start(say);
        try (var api = bench.api()) {
            var code = new LoadRun(api, say).run(Map.of("loader", loader), file);
            if (code != 0) {
                return code;
            }
        }
        return tell(bench.results(), new LookalikeBench(bench.stand(), plan, say::line).run(), say);
    }

    private int asItIs(LookalikePlan plan, Say say) throws IOException, InterruptedException {
        var site = Site.of(surroundings.settings(), surroundings.kit(), new Children(Lifetime.OWN));
        if (site.server().running().isEmpty()) {
            throw new CannotStart("Nothing runs that could be measured. Start it with: ./muster up");
        }
        try {
            var figures = new LookalikeBench(Stands.of(site), plan, say::line).run();
            return tell(site.data().root().resolve("bench-results"), figures, say);
        } catch (BenchProblem problem) {
            say.remark("%s", problem.getMessage());
            return 1;
        }
    }

    private int tell(Path folder, LookalikeFigures figures, Say say) throws IOException {
        Files.createDirectories(folder);
        // Nobody set goals for other customers.
        var goals = wanted.equals(TOOK_IT) ? LookalikeGoal.BANK : List.<LookalikeGoal>of();
        var markdown = figures.markdown(command(), goals);
        Files.writeString(folder.resolve("lookalike.md"), markdown);
        Files.writeString(folder.resolve("lookalike.json"), figures.json());
        say.line("%s", "\n" + markdown + "\nWritten to " + folder.resolve("lookalike") + ".md and .json");
        return figures.meets(goals) ? 0 : 1;
    }

    private String command() {
        return "./muster bench lookalike "
                + (skipLoad ? "--skip-load" : "--loader " + loader)
                + " --wanted " + wanted
                + " --seeds " + sizes.stream().map(String::valueOf).collect(Collectors.joining(","))
                + " --draws " + draws
                + " --seed " + seed;
    }
}
