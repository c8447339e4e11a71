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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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

    private static void check(Path file, Catalogue catalogue) throws IOException {
        // Given
        JsonNode template = JSON.readTree(file.toFile());
        assertThat(file.getFileName()).hasToString(template.path("id").asText() + ".json");
        Map<String, JsonNode> defaults = new HashMap<>();
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
