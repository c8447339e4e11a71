package io.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.muster.TestEngines.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console in a browser, on the packaged server, real engines and real customers. What is tested is written beside the
 * console, in {@code src/main/webui/e2e}; here is what it needs, and each of those tests is one of these.
 */
class ConsoleIT {
    private static final Path RESULTS = Path.of("target", "e2e", "results.json");
    private static final Path LOG = Path.of("target", "e2e", "log.txt");

    @TempDir
    Path data;

    @TestFactory
    List<DynamicTest> console() throws Exception {
        // The other tests of processes leave customers and segments, and here pages are looked at.
        TestEngines.end();
        try (ServerProcess server = new ServerProcess(data, Map.of())) {
            server.start();
            run(server.url());
        } finally {
            TestEngines.end();
        }
        return tests();
    }

    /** Runs the tests in a browser to their end; how they ended is read afterwards. */
    private static void run(String server) throws IOException, InterruptedException {
        Files.createDirectories(LOG.getParent());
        Files.deleteIfExists(RESULTS);
        HttpServer engines = engines();
        try {
            ProcessBuilder builder = new ProcessBuilder("src/main/webui/build", "e2e");
            builder.environment().put("MUSTER_URL", server);
            builder.environment().put("NO_COLOR", "1");
            if (TestEngines.ours()) {
                builder.environment()
                        .put(
                                "MUSTER_ENGINES",
                                "http://127.0.0.1:" + engines.getAddress().getPort());
            }
            builder.redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start()
                    .waitFor();
        } finally {
            engines.stop(0);
        }
    }

    private static List<DynamicTest> tests() throws IOException {
        String log = Files.readString(LOG);
        if (log.startsWith("The console is not tested in a browser")) {
            System.out.println(log);
            return List.of();
        }
        assertThat(RESULTS).as(log).exists();
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode file : new ObjectMapper().readTree(RESULTS.toFile()).path("testResults")) {
            JsonNode found = file.path("assertionResults");
            if (found.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(
                        file.path("name").asText(),
                        () -> fail(file.path("message").asText() + log)));
            }
            StreamSupport.stream(found.spliterator(), false)
                    .map(ConsoleIT::test)
                    .forEach(tests::add);
        }
        assertThat(tests).as(log).isNotEmpty();
        return tests;
    }

    private static DynamicTest test(JsonNode found) {
        return DynamicTest.dynamicTest(found.path("fullName").asText(), () -> {
            String state = found.path("status").asText();
            assertThat(state)
                    .as("%s%n%s", found.path("fullName").asText(), found.path("failureMessages"))
                    .isIn("passed", "pending", "skipped");
        });
    }

    /** Lets the tests in the browser end and start an engine: {@code POST /kill/ELASTICSEARCH}. */
    private static HttpServer engines() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/kill/", exchange -> {
            TestEngines.kill(named(exchange));
            answer(exchange);
        });
        server.createContext("/start/", exchange -> {
            TestEngines.start(named(exchange));
            answer(exchange);
        });
        server.start();
        return server;
    }

    private static Engine named(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return Engine.valueOf(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
