package io.muster.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.tag.Catalogue;
import io.muster.tag.DatePrecision;
import io.muster.tag.Dictionary;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import io.muster.tag.Refresh;
import io.muster.tag.Sensitivity;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagKind;
import io.muster.tag.TagState;
import io.muster.tag.TagType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The catalogue that a loader's own file describes. */
public final class TestCatalogue {
    private TestCatalogue() {}

    public static Catalogue of(Loader loader) {
        try {
            List<Tag> tags = new ArrayList<>();
            for (JsonNode tag :
                    new ObjectMapper().readTree(loader.catalogueFile().toFile()).path("tags")) {
                tags.add(tag(tag));
            }
            return new Catalogue(1, tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tag tag(JsonNode tag) {
        List<DictionaryValue> values = new ArrayList<>();
        tag.path("values")
                .forEach(value ->
                        values.add(new DictionaryValue(value.path("code").asText(), names(value))));
        List<String> category = new ArrayList<>();
        tag.path("category").forEach(code -> category.add(code.asText()));
        return new Tag(
                new TagCode(tag.path("code").asText()),
                names(tag),
                null,
                category,
                TagType.valueOf(tag.path("type").asText()),
                tag.has("precision")
                        ? DatePrecision.valueOf(tag.path("precision").asText())
                        : null,
                TagKind.valueOf(tag.path("kind").asText()),
                tag.path("weighted").asBoolean(),
                tag.path("open").asBoolean(),
                new Dictionary(values),
                Refresh.valueOf(tag.path("refresh").asText()),
                tag.has("timeToLive") ? Duration.parse(tag.path("timeToLive").asText()) : null,
                Sensitivity.valueOf(tag.path("sensitivity").asText()),
                tag.path("owner").asText(),
                TagState.PUBLISHED,
                1);
    }

    private static Names names(JsonNode named) {
        return new Names(
                named.path("names").path("zh").asText(),
                named.path("names").path("en").asText());
    }
}
