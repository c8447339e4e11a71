package io.muster;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The alarms and the board ask for figures that the server really gives, and every alarm is explained. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class MonitoringTest {
    private static final Path ALERTS = Path.of("docker/monitoring/alerts.yml");
    private static final Path BOARD = Path.of("docker/monitoring/grafana/boards/muster.json");
    private static final Path OPERATIONS = Path.of("docs/operations.md");

    /** A name right before its labels: every one of ours is written with some. */
    private static final Pattern NAME = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");

    /** What Prometheus itself knows of whom it asks. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    @Test
    void theAlarmsAskForWhatThereIs() throws IOException {
        assertThat(exported()).containsAll(namesIn(Files.readString(ALERTS)));
    }

    @Test
    void theBoardAsksForWhatThereIs() throws IOException {
        JsonNode panels = new ObjectMapper().readTree(BOARD.toFile()).path("panels");
        String expressions = panels.findValuesAsText("expr").stream().collect(Collectors.joining("\n"));

        assertThat(namesIn(expressions)).hasSizeGreaterThan(10).isSubsetOf(exported());
    }

    @Test
    void everyAlarmIsExplained() throws IOException {
        List<String> alarms = Pattern.compile("- alert: (\\w+)")
                .matcher(Files.readString(ALERTS))
                .results()
                .map(found -> found.group(1))
                .toList();
        String explained = Files.readString(OPERATIONS);

        assertThat(alarms)
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(explained).contains("| `" + alarm + "` |"));
    }

    private static Set<String> namesIn(String expressions) {
        Matcher matcher = NAME.matcher(expressions);
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        names.removeAll(OF_PROMETHEUS);
        return names;
    }

    private static Set<String> exported() {
        // What nobody asked for yet is not counted yet.
        get("/api/v1/jobs").then().statusCode(200);
        System.gc();
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
