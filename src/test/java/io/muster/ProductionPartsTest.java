package io.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in {@code docker/} and in the pages for operators is what the server reads. */
class ProductionPartsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\bMUSTER_[A-Z0-9_]+");
    private static final Pattern SETTING = Pattern.compile("\\bmuster\\.[a-z0-9.-]*[a-z0-9]");

    /** What the parts around the server read, and not the server itself. */
    private static final Set<String> OF_COMPOSE = Set.of("MUSTER_IMAGE", "MUSTER_DOOR", "MUSTER_PASSWORD_FILE");

    @Test
    void theServerReadsEveryVariableThatIsSet() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files("docker")) {
            VARIABLE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
        }
        named.removeAll(OF_COMPOSE);

        assertThat(named).contains("MUSTER_MYSQL_URL").isSubsetOf(variables());
    }

    @Test
    void theServerReadsEverySettingInItsSecrets() throws IOException {
        String secrets = Files.readString(Path.of("docker/make-secrets"));

        Set<String> named = SETTING.matcher(secrets)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSize(2).isSubsetOf(settings());
    }

    @Test
    void everySettingIsListedForOperators() throws IOException {
        String page = Files.readString(Path.of("docs/operations.md"));

        assertThat(settings())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(page).contains("| `" + variable(setting) + "` |"));
    }

    @Test
    void elasticsearchTakesItsPasswordFromAFileThatOnlyItMayRead() throws IOException {
        String compose = Files.readString(Path.of("docker/compose.yaml"));

        assertThat(Files.readString(Path.of("docker/make-secrets"))).contains("chmod 0644 secrets/*");
        assertThat(compose)
                .contains("ELASTIC_PASSWORD_FILE: /tmp/elastic", "umask 077; cat /run/secrets/elastic >/tmp/elastic;");
    }

    private static Set<String> variables() {
        return settings().stream().map(ProductionPartsTest::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** All that stand in the properties or are injected somewhere. */
    private static Set<String> settings() {
        Pattern injected = Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"(muster\\.[^\"]+)\"");
        Pattern written = Pattern.compile("(?m)^(muster\\.[^=\\s]+)=");
        Set<String> settings = new TreeSet<>();
        for (Path file : files("src/main/java")) {
            injected.matcher(read(file)).results().forEach(found -> settings.add(found.group(1)));
        }
        written.matcher(read(Path.of("src/main/resources/application.properties")))
                .results()
                .forEach(found -> settings.add(found.group(1)));
        return settings;
    }

    private static Set<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith("docker/secrets"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
