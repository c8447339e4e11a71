package io.muster.cli;

import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import io.muster.engines.Part;
import io.muster.engines.SmallFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends what {@code up} started. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the server and its engines. Data stays.")
final class DownCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    DownCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var say = Surroundings.say(spec);
        // Also engines that the environment names external ones for by now: they may have been started before.
        var settings = surroundings.settings().withoutExternalEngines();
        var site = Site.of(settings, surroundings.kit(), new Children(Lifetime.OWN));
        try (var lock = site.data().lock()) {
            var stopped = 0;
            for (var part : List.of(Part.values()).reversed()) {
                var process = site.process(part).orElseThrow();
                if (process.running().isPresent()) {
                    say.line("Stopping %s…", part.title());
                    stopped++;
                }
                process.stop();
            }
            SmallFile.deleteTree(site.data().root().resolve("tmp"));
            say.line(
                    stopped == 0
                            ? "Nothing was running."
                            : "Stopped. Data is kept in " + site.data().root() + ".");
        }
        return 0;
    }
}
