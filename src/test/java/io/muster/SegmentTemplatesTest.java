package io.muster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.Limits;
import io.muster.filter.References;
import io.muster.filter.Sentence;
import io.muster.load.DemoCatalogue;
import io.muster.shared.jackson.StrictJson;
import io.muster.tag.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every template, with its defaults put in, is a right filter over the demo's catalogue. */
class SegmentTemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TEMPLATES = Path.of("segment-templates");

    @TestFactory
    Stream<DynamicTest> isARightFilterOverTheDemosCatalogue() throws IOException {
        Catalogue catalogue = DemoCatalogue.published();
        return Files.list(TEMPLATES)
                .filter(file -> file.toString().endsWith(".json"))
                .sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, catalogue)));
    }

    @Test
    void areListedInTheOrderInWhichPeopleSeeThem() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(TEMPLATES)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .toList();
        }

        assertThat(Files.readAllLines(TEMPLATES.resolve("order.txt")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(files)
                .hasSizeGreaterThanOrEqualTo(30);
    }

    private static void check(Path file, Catalogue catalogue) throws IOException {
        // Given
        JsonNode template = JSON.readTree(file.toFile());
        assertThat(file.getFileName()).hasToString(template.path("id").asText() + ".json");
        Map<String, JsonNode> defaults = new HashMap<>();
        template.path("parameters").forEach(parameter -> assertThatItFits(parameter, catalogue));
        template.path("parameters")
                .forEach(parameter -> defaults.put(parameter.path("name").asText(), parameter.path("default")));

        // When
        JsonNode filter = filledIn(template.path("filter"), defaults);
        FilterCheck.Outcome outcome = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"))
                .check(StrictJson.read(filter.toString()), "/filter", catalogue, References.none());

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CheckedFilter.class,
                        checked -> assertThat(Sentence.of(checked).zh()).isNotBlank());
    }

    /** A parameter says what can be chosen: a number between bounds, or values of a tag. */
    private static void assertThatItFits(JsonNode parameter, Catalogue catalogue) {
        JsonNode standard = parameter.path("default");
        switch (parameter.path("type").asText()) {
            case "WHOLE", "NUMBER" ->
                assertThat(standard.asDouble())
                        .isBetween(
                                parameter.path("least").doubleValue(),
                                parameter.path("most").doubleValue());
            case "VALUE", "VALUES" -> {
                assertThat(catalogue.find(parameter.path("tag").asText())).isPresent();
                assertThat(standard.isArray())
                        .isEqualTo(parameter.path("type").asText().equals("VALUES"));
            }
            default -> throw new AssertionError("no such type of parameter: " + parameter);
        }
    }

    private static JsonNode filledIn(JsonNode node, Map<String, JsonNode> defaults) {
        if (node.size() == 1 && node.has("parameter")) {
            String name = node.path("parameter").asText();
            assertThat(defaults).containsKey(name);
            return defaults.getOrDefault(name, node);
        }
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode filled = JSON.createObjectNode();
                object.properties().forEach(field -> filled.set(field.getKey(), filledIn(field.getValue(), defaults)));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JSON.createArrayNode();
                array.forEach(item -> filled.add(filledIn(item, defaults)));
                yield filled;
            }
            default -> node;
        };
    }
}
