package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What another index needs to be made the same. */
final class IndexLayout {

    // What an index is given when it is made; nobody may name it.
    private static final List<String> GIVEN = List.of("creation_date", "uuid", "version", "provided_name");

    private IndexLayout() {}

    /** From what Elasticsearch answers about one index, by its own name or an alias. */
    static JsonNode of(JsonNode described) {
        var index = described.elements().next();
        ObjectNode settings = index.path("settings").path("index").deepCopy();
        settings.remove(GIVEN);
        var layout = Http.JSON.createObjectNode();
        layout.putObject("settings").set("index", settings);
        layout.set("mappings", index.path("mappings"));
        return layout;
    }
}
