package io.muster.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.engines.Children;
import io.muster.engines.Connections;
import io.muster.engines.DataDirectory;
import io.muster.engines.Elasticsearch;
import io.muster.engines.Hold;
import io.muster.engines.Lifetime;
import io.muster.engines.MySql;
import io.muster.engines.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For programs, the server's tests first of all. */
@Command(
        name = "hold",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Runs both engines until standard input ends, for tests.",
            "Prints one line of JSON when both are ready.",
            "Obeys lines on standard input: (start|stop|kill|pause|resume) (mysql|elasticsearch),",
            "and prints the line of JSON again after each."
        })
final class HoldCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where everything is kept.")
    private Path data;

    @Option(names = "--mysql-port", paramLabel = "N", description = "Default: a free one.")
    private int mysqlPort;

    @Option(names = "--elasticsearch-port", paramLabel = "N", description = "Default: a free one.")
    private int elasticsearchPort;

    @Option(names = "--heap", defaultValue = "512m", description = "Elasticsearch's heap, ${DEFAULT-VALUE}.")
    private String heap;

    HoldCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var kit = surroundings.kit();
        var directory = DataDirectory.at(data);
        try (var lock = directory.lock()) {
            var hold = new Hold(
                    directory,
                    new MySql(kit, directory, port(mysqlPort), "128M"),
                    new Elasticsearch(kit, directory, port(elasticsearchPort), heap),
                    new Children(Lifetime.OURS));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(hold)));
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            hold.run(input, HoldCommand::print, System.err::println);
            hold.close();
            return 0;
        }
    }

    private static int port(int chosen) {
        return chosen == 0 ? Ports.free() : chosen;
    }

    private static void print(Connections connections) {
        try {
            System.out.println(new ObjectMapper().writeValueAsString(connections));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void close(Hold hold) {
        try {
            hold.close();
        } catch (IOException problem) {
            System.err.println("Not everything could be tidied up: " + problem.getMessage());
        }
    }
}
