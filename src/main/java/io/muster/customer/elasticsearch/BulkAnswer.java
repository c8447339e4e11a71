package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;

/** What the engine says of a bulk request: thousands of items that nobody needs where all went well. */
final class BulkAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BulkAnswer() {}

    /** The items in the order of the request; empty where none failed. */
    static JsonNode itemsIfAnyFailed(InputStream answer) throws IOException {
        try (JsonParser json = JSON.createParser(answer)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    String field = json.currentName();
                    JsonToken value = json.nextToken();
                    if (field.equals("items")) {
                        return JSON.readTree(json);
                    }
                    if (field.equals("errors") && value == JsonToken.VALUE_FALSE) {
                        break;
                    }
                }
            }
            return MissingNode.getInstance();
        }
    }
}
