package io.muster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real MySQL and a real Elasticsearch for the tests: started once for all tests of the same settings, and stopped after them. Tests
 * may kill, pause and start them again. Where {@code MUSTER_TEST_MYSQL_URL} and {@code
 * MUSTER_TEST_ELASTICSEARCH_URL} are set, the engines named there are used instead.
 */
public final class TestEngines implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Held held;

    /** Which engine. */
    public enum Engine {
        MYSQL,
        ELASTICSEARCH
    }

    /** The settings by which a server reaches the engines; starts them where they do not run yet. */
    public static synchronized Map<String, String> settings() {
        String mysql = System.getenv("MUSTER_TEST_MYSQL_URL");
        String elasticsearch = System.getenv("MUSTER_TEST_ELASTICSEARCH_URL");
        if (mysql != null && elasticsearch != null) {
            return Map.of(
                    "muster.mysql.url",
                    mysql,
                    "muster.mysql.user",
                    System.getenv().getOrDefault("MUSTER_TEST_MYSQL_USER", "muster"),
                    "muster.mysql.password",
                    System.getenv().getOrDefault("MUSTER_TEST_MYSQL_PASSWORD", ""),
                    "muster.elasticsearch.url",
                    elasticsearch);
        }
        JsonNode connections = held().connections;
        return Map.of(
                "muster.mysql.url", connections.get("mysqlUrl").asText(),
                "muster.mysql.user", connections.get("mysqlUser").asText(),
                "muster.mysql.password", connections.get("mysqlPassword").asText(),
                "muster.elasticsearch.url", connections.get("elasticsearchUrl").asText());
    }

    /** Whether the engines are ours, so that tests may kill them. */
    public static boolean ours() {
        return System.getenv("MUSTER_TEST_MYSQL_URL") == null;
    }

    /** Ends an engine as a power cut would. */
    public static void kill(Engine engine) {
        held().say("kill", engine);
    }

    /** Starts a killed engine and waits until it serves. */
    public static void start(Engine engine) {
        held().say("start", engine);
    }

    /** Lets an engine hang: it keeps its connections and answers nothing. */
    public static void pause(Engine engine) {
        held().say("pause", engine);
    }

    /** Lets a hanging engine go on. */
    public static void resume(Engine engine) {
        held().say("resume", engine);
    }

    @Override
    public Map<String, String> start() {
        return settings();
    }

    /** Tests with other settings have other class loaders, and there engines of their own; two pairs are too many. */
    @Override
    public void stop() {
        end();
    }

    /** Ends the engines; who asks for them again gets new ones, which hold nothing. */
    static synchronized void end() {
        if (held != null) {
            held.end();
            held = null;
        }
    }

    private static synchronized Held held() {
        if (held == null) {
            held = new Held();
        }
        return held;
    }

    /** The launcher, which ends both engines when its input ends: also when this JVM is killed. */
    private static final class Held {
        private final Path data;
        private final Process launcher;
        private final Writer input;
        private final BufferedReader output;
        private JsonNode connections;

        Held() {
            try {
                data = Files.createTempDirectory("muster-test");
                launcher = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                jar().toString(),
                                "hold",
                                "--data",
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            input = launcher.outputWriter(StandardCharsets.UTF_8);
            output = launcher.inputReader(StandardCharsets.UTF_8);
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            connections = read();
        }

        private static Path jar() {
            Path jar = Path.of(System.getProperty("muster.engines.jar", "engines/target/muster-engines.jar"));
            if (!Files.exists(jar)) {
                throw new IllegalStateException("The tests need real engines; build their launcher with: "
                        + "./mvnw -q -f engines/pom.xml package -DskipTests");
            }
            return jar;
        }

        private JsonNode read() {
            try {
                String line = output.readLine();
                if (line == null) {
                    throw new IllegalStateException("the launcher of the engines ended; see above");
                }
                return new ObjectMapper().readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until it is so: who does not may be answered by an engine that is about to be paused. */
        void say(String verb, Engine engine) {
            try {
                input.write(verb + " " + engine.name().toLowerCase(java.util.Locale.ROOT) + "\n");
                input.flush();
                connections = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void end() {
            try {
                input.close();
                if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
                    launcher.destroyForcibly().waitFor();
                }
                if (Files.notExists(data)) {
                    return;
                }
                try (var files = Files.walk(data)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
