package io.muster.cli;

import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings customers in. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a file to one of the server's loaders and waits until it is in.",
            "Example: ./muster load demo -o customers=1000000"
        })
final class LoadCommand implements Callable<Integer> {

    private static final String NEEDS_NO_FILE = "demo";

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "NAME", description = "The loader.")
    private String loader;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "What to load, plain or gzip; the loader 'demo' needs none.")
    private @Nullable Path file;

    @Option(
            names = "--mode",
            description =
                    "full: the file is everybody (the default); merge: it is changes. One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable Mode mode;

    @Option(names = "-o", paramLabel = "KEY=VALUE", description = "An option of the loader; may be repeated.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec;

    LoadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private enum Mode {
        FULL,
        MERGE
    }

    @Override
    public Integer call() throws Exception {
        checkFile();
        var say = Surroundings.say(spec);
        var site = Site.of(surroundings.settings(), surroundings.kit(), new Children(Lifetime.OWN));
        try (var api = new ServerApi(site.address())) {
            var run = new LoadRun(api, say);
            var cancel = Thread.ofPlatform().unstarted(run::cancel);
            Runtime.getRuntime().addShutdownHook(cancel);
            return run.run(parameters(), file);
        }
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("loader", loader);
        if (mode != null) {
            parameters.put("mode", mode.name().toLowerCase(Locale.ROOT));
        }
        parameters.putAll(options);
        return parameters;
    }

    private void checkFile() {
        if (file == null && !loader.equals(NEEDS_NO_FILE)) {
            throw new ParameterException(spec.commandLine(), "The loader '" + loader + "' needs a FILE.");
        }
        if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
            throw new ParameterException(spec.commandLine(), "There is no readable file " + file + ".");
        }
    }
}
