package io.muster.tag.rest;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.TagWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tag among others: a long dictionary is only counted, so that a list of tags stays a list of tags. */
final class TagSummary {
    /** A dictionary of more values is left out; it is read page by page instead. */
    static final int MOST_VALUES = 1_000;

    private TagSummary() {}

    static Json of(Tag tag) {
        boolean choice = tag.type() == TagType.ENUM || tag.type() == TagType.MULTI;
        if (!choice) {
            return TagWriter.write(tag);
        }
        Map<String, Json> members = new LinkedHashMap<>(TagWriter.write(tag).members());
        members.put("valueCount", new JsonNumber(BigDecimal.valueOf(tag.values().size())));
        if (tag.values().size() > MOST_VALUES) {
            members.remove("values");
        }
        return new JsonObject(members);
    }
}
