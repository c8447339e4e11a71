package io.muster.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Muster itself, as the root's build left it.
 *
 * @param folder where it runs: the project's root
 * @param heap the JVM's heap, as {@code 448m}
 * @param environment what tells it its engines, with their secrets
 */
public record Server(DataDirectory data, Path folder, Address address, String heap, Map<String, String> environment)
        implements Service {

    @Override
    public Part part() {
        return Part.SERVER;
    }

    @Override
    public int port() {
        return address.port();
    }

    @Override
    public String url() {
        return address.url();
    }

    @Override
    public String word() {
        return "-Dmuster.home=" + data.of(Part.SERVER);
    }

    @Override
    public void prepare(Children children) throws IOException {
        if (Files.notExists(jar())) {
            throw new CannotStart(jar() + " is missing. Build it with: ./mvnw -q package -DskipTests");
        }
        Files.createDirectories(data.of(Part.SERVER));
        Files.createDirectories(data.temporary(Part.SERVER));
    }

    @Override
    public Command command() {
        return new Command(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        // On few cores it leaves the engines more of them than G1 does.
                        "-XX:+UseParallelGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ErrorFile=" + data.root().resolve("logs/server-crash.log"),
                        "-Djava.io.tmpdir=" + data.temporary(Part.SERVER),
                        "--enable-native-access=ALL-UNNAMED",
                        word(),
                        "-jar",
                        jar().toString()),
                environment,
                folder);
    }

    @Override
    public boolean ready() throws InterruptedException {
        return HttpAnswer.isOk(address.url() + "/q/health/ready");
    }

    @Override
    public void tidy() throws IOException {
        SmallFile.deleteTree(data.temporary(Part.SERVER));
    }

    private Path jar() {
        return folder.resolve("target/quarkus-app/quarkus-run.jar");
    }
}
