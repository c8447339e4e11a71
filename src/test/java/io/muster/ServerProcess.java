package io.muster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged server as a process of its own, so that tests can kill it. */
final class ServerProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> settings;
    private final Path data;
    private final int port = freePort();
    private @Nullable Process process;

    /** @param settings more settings, by name */
    ServerProcess(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Starts it and waits until it is ready. */
    void start() throws Exception {
        Path jar = Path.of(System.getProperty("muster.server.jar", "target/quarkus-app/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-Djava.io.tmpdir=" + data,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString());
        TestEngines.settings().forEach((name, value) -> builder.environment().put(variable(name), value));
        settings.forEach((name, value) -> builder.environment().put(variable(name), value));
        builder.environment().put("MUSTER_HTTP_PORT", Integer.toString(port));
        builder.environment().put("MUSTER_DATA_DIR", data.toString());
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()))
                .start();
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > until || !process.isAlive()) {
                throw new AssertionError("the server did not start");
            }
            Thread.sleep(200);
        }
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Where it listens. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The body of an answer, whatever its status. */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        client.close();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString())
                .body();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(request("/q/health/ready").GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
