package io.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

    private static final Path SCRIPT = Path.of("../muster").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @AfterEach
    void removeLinks() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        // Given: a PATH with the usual tools but no Java
        for (var tool : new String[] {"bash", "dirname", "readlink", "sed"}) {
            Files.createSymbolicLink(folder.resolve(tool), Path.of("/usr/bin", tool));
        }

        // When
        var said = run(1, Map.of("PATH", folder.toString(), "HOME", folder.toString(), "MUSTER_JDKS", ""), "status");

        // Then
        assertThat(said).contains("needs a JDK of at least 25").contains("Install");
    }

    @Test
    void aFolderThatIsNoJdkIsNamed() throws Exception {
        assertThat(run(1, Map.of("MUSTER_JAVA_HOME", folder.toString()), "status"))
                .contains(folder + ", which is no JDK");
    }

    @Test
    void helpNeedsNothing() throws Exception {
        assertThat(run(0, Map.of("MUSTER_JAVA_HOME", "/nowhere"), "help")).contains("Usage: ./muster");
    }

    @Test
    void aPartThatCannotBeBuiltIsSaidAndBuiltAgainNextTime() throws Exception {
        // Given: a project of which the launcher cannot be built, and the server can
        var project = Files.createDirectories(folder.resolve("project"));
        var script = Files.copy(SCRIPT, project.resolve("muster"));
        var maven = Files.writeString(project.resolve("mvnw"), """
                #!/bin/sh
                case "$*" in *engines/pom.xml*package*) echo 'a symbol is missing'; exit 1 ;; esac
                """);
        assertThat(maven.toFile().setExecutable(true)).isTrue();

        // When
        var said = run(1, Map.of("MUSTER_JAVA_HOME", System.getProperty("java.home")), script, "up");

        // Then: nothing is started
        assertThat(said).contains("a symbol is missing").endsWith("The build failed; its complaint is above.\n");
        assertThat(project.resolve("engines/target/built.stamp")).doesNotExist();
        assertThat(project.resolve("target/built.stamp")).exists();
    }

    private String run(int code, Map<String, String> variables, String argument)
            throws IOException, InterruptedException {
        return run(code, variables, SCRIPT, argument);
    }

    private String run(int code, Map<String, String> variables, Path script, String argument)
            throws IOException, InterruptedException {
        // Through a link from elsewhere, as people put commands on their PATH.
        var link = Files.createSymbolicLink(folder.resolve("a muster"), script);
        var builder = new ProcessBuilder("/usr/bin/bash", link.toString(), argument)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(variables);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }
}
