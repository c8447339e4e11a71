package io.muster.cli;

import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import io.muster.engines.Part;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the parts said. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the end of the logs.")
final class LogsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "PART", description = "One of server, mysql, elasticsearch. Default: all.")
    private @Nullable Part part;

    @Option(names = "-f", description = "Goes on showing what is added.")
    private boolean follow;

    @Spec
    private CommandSpec spec;

    LogsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var site = Site.of(surroundings.settings(), surroundings.kit(), new Children(Lifetime.OWN));
        var words = new ArrayList<>(List.of("tail", "-n", "50"));
        if (follow) {
            words.add("-F");
        }
        var logs = (part == null ? List.of(Part.values()) : List.of(part))
                .stream()
                        .map(site.data()::log)
                        .filter(Files::exists)
                        .map(Object::toString)
                        .toList();
        if (logs.isEmpty()) {
            Surroundings.say(spec).remark("There is no log yet. Run ./muster up");
            return 1;
        }
        words.addAll(logs);
        var tail = new ProcessBuilder(words).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(tail::destroy));
        return tail.waitFor();
    }
}
