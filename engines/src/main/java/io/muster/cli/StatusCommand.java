package io.muster.cli;

import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import io.muster.engines.OwnProcess;
import io.muster.engines.Part;
import io.muster.engines.ServiceProcess;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows what runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything runs", "3:something does not"})
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL = 3;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var say = Surroundings.say(spec);
        var site = Site.of(surroundings.settings(), surroundings.kit(), new Children(Lifetime.OWN));
        say.line("%-14s %-14s %8s  %s", "PART", "STATE", "PID", "URL");
        var all = true;
        for (var part : List.of(Part.values()).reversed()) {
            var row = row(site, part);
            say.line("%-14s %-14s %8s  %s", part.title(), row.state().word, row.pid(), row.url());
            all &= row.state().good;
        }
        return all ? 0 : NOT_ALL;
    }

    private static Row row(Site site, Part part) throws IOException, InterruptedException {
        var process = site.process(part);
        if (process.isEmpty()) {
            return new Row(State.EXTERNAL, "-", site.externalUrl(part));
        }
        var pid = process.get().running().map(OwnProcess::pid);
        return new Row(
                state(process.get()),
                pid.map(String::valueOf).orElse("-"),
                process.get().service().url());
    }

    private static State state(ServiceProcess process) throws InterruptedException {
        if (process.running().isEmpty()) {
            return State.STOPPED;
        }
        return process.serves() ? State.RUNNING : State.SILENT;
    }

    private record Row(State state, String pid, String url) {}

    private enum State {
        RUNNING("running", true),
        EXTERNAL("external", true),
        SILENT("not answering", false),
        STOPPED("stopped", false);

        private final String word;
        private final boolean good;

        State(String word, boolean good) {
            this.word = word;
            this.good = good;
        }
    }
}
