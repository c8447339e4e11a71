package io.muster.engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A launcher in a process of its own, as other programs use it. */
final class Held implements AutoCloseable {

    private final Process process;
    private Connections connections;

    Held(Path data) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("muster.engines.jar"),
                        "hold",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        connections = read();
    }

    Connections connections() {
        return connections;
    }

    Process process() {
        return process;
    }

    /** Says a line, and waits until it has been obeyed. */
    void say(String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
        connections = read();
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                connections.mysqlUrl(), connections.mysqlUser(), connections.mysqlPassword());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher outlived its input");
        }
    }

    private Connections read() throws IOException {
        var line = process.inputReader().readLine();
        if (line == null) {
            throw new AssertionError("The launcher ended; its complaint is above");
        }
        return new ObjectMapper().readValue(line, Connections.class);
    }
}
