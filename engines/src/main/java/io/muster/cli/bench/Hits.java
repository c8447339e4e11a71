package io.muster.cli.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a page of search results, leaving the documents the bytes they are. */
final class Hits {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Hits() {}

    /** Of a search sorted by one number. */
    static List<Hit> of(byte[] page) throws IOException {
        var hits = new ArrayList<Hit>();
        try (var parser = FACTORY.createParser(page)) {
            parser.nextToken();
            enter(parser, "hits");
            enter(parser, "hits");
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                hits.add(hit(parser, page));
            }
        }
        return hits;
    }

    private static void enter(JsonParser parser, String field) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals(field)) {
                return;
            }
            parser.skipChildren();
        }
        throw new IOException("Search results without " + field);
    }

    private static Hit hit(JsonParser parser, byte[] page) throws IOException {
        var id = "";
        var number = 0L;
        var from = 0;
        var to = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "_id" -> id = parser.getText();
                case "_source" -> {
                    from = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    to = (int) parser.currentLocation().getByteOffset();
                }
                case "sort" -> {
                    parser.nextToken();
                    number = parser.getLongValue();
                    parser.nextToken();
                }
                default -> parser.skipChildren();
            }
        }
        return new Hit(id, number, page, from, to);
    }
}
