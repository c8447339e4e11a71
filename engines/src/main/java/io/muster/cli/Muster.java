package io.muster.cli;

import io.muster.engines.CannotStart;
import io.muster.engines.Kit;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one command for people. */
@Command(
        name = "./muster",
        description = "Audience segmentation on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Muster implements Runnable {

    /** Runs the command named by the arguments. */
    public static void main(String[] args) {
        System.exit(commandLine(new Surroundings(new Settings(System.getenv()), Kit.ofThisJar()))
                .execute(args));
    }

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new Muster())
                .addSubcommand(new UpCommand(surroundings))
                .addSubcommand(new DownCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(new LogsCommand(surroundings))
                .addSubcommand(new LoadCommand(surroundings))
                .addSubcommand(new CommandLine(new BenchCommand(surroundings, InstantSource.system()))
                        .addSubcommand(new BenchLoadCommand(surroundings, InstantSource.system()))
                        .addSubcommand(new BenchWalkCommand(surroundings, InstantSource.system()))
                        .addSubcommand(new BenchLookalikeCommand(surroundings)))
                .addSubcommand(new HoldCommand(surroundings))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof CannotStart) {
                        command.getErr().println(problem.getMessage());
                        return 1;
                    }
                    throw problem;
                });
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
