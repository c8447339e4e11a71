package io.muster.cli;

import io.muster.engines.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one command for people. */
@Command(
        name = "./muster",
        description = "Audience segmentation on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {HoldCommand.class})
public final class Muster implements Runnable {

    /** Runs the command named by the arguments. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Muster()).setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof CannotStart) {
                command.getErr().println(problem.getMessage());
                return 1;
            }
            throw problem;
        });
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
