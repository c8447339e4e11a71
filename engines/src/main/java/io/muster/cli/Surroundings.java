package io.muster.cli;

import io.muster.engines.Kit;
import picocli.CommandLine.Model.CommandSpec;

/** What commands find around them, so that tests can put them elsewhere. */
record Surroundings(Settings settings, Kit kit) {

    static Say say(CommandSpec spec) {
        return new Say(spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
