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

    private String run(int code, Map<String, String> variables, String argument)
            throws IOException, InterruptedException {
        // Through a link from elsewhere, as people put commands on their PATH.
        var link = Files.createSymbolicLink(folder.resolve("a muster"), SCRIPT);
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
