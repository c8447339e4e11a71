package io.muster.cli;

import io.muster.engines.Kit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands in a project folder of its own and keeps what they say. */
final class Commands {

    private final Path project;
    private final Map<String, String> variables = new HashMap<>();

    Commands(Path project) {
        this.project = project;
    }

    Commands with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Outcome run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(new Settings(variables), new Kit(project.resolve("engines/target")));
        var code = Muster.commandLine(surroundings)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    record Outcome(int code, String out, String err) {}
}
