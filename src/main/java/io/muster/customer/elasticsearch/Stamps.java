package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.customer.CustomerFields;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When and by what each tag was set, kept small: {@code [{"at": …, "by": "load:7", "sources": ["crm"], "tags":
 * ["retail.orders"]}]}. A stamp speaks for the tags it names, and for those of its sources that have a value and are
 * named by no other. A tag that is named but has no value was cleared.
 */
final class Stamps {
    private record Stamp(Instant at, String by) {
        static Stamp of(TagEntry entry) {
            return new Stamp(entry.setAt(), entry.setBy());
        }
    }

    private final Map<TagCode, Stamp> byTag = new LinkedHashMap<>();
    private final Map<String, Stamp> bySource = new HashMap<>();

    private Stamps() {}

    static void write(TagSet tags, JsonGenerator json) throws IOException {
        Stamp shared = shared(tags);
        json.writeArrayFieldStart(CustomerFields.STAMPS);
        if (shared == null) {
            writeGroups(tags, json);
        } else {
            write(shared, sources(tags), List.of(), json);
        }
        json.writeEndArray();
    }

    /** Where all tags have values and were set at once. */
    static void writeOne(Instant at, String by, List<SerializableString> sources, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(CustomerFields.STAMPS);
        if (!sources.isEmpty()) {
            open(new Stamp(at, by), json);
            for (SerializableString source : sources) {
                json.writeString(source);
            }
            close(List.of(), json);
        }
        json.writeEndArray();
    }

    /** The one stamp of all tags, as that of most customers is; null where there are several, or cleared tags. */
    private static @Nullable Stamp shared(TagSet tags) {
        @Nullable TagEntry first = null;
        for (TagEntry entry : tags.entries().values()) {
            if (entry.value() == null
                    || first != null
                            && !(first.setAt().equals(entry.setAt())
                                    && first.setBy().equals(entry.setBy()))) {
                return null;
            }
            first = entry;
        }
        return first == null ? null : Stamp.of(first);
    }

    private static Set<String> sources(TagSet tags) {
        Set<String> sources = new TreeSet<>();
        String last = ".";
        for (TagCode code : tags.entries().keySet()) {
            if (!code.isOf(last)) {
                last = code.source();
                sources.add(last);
            }
        }
        return sources;
    }

    private static void writeGroups(TagSet tags, JsonGenerator json) throws IOException {
        Map<String, Stamp> ofSources = commonest(tags);
        Map<Stamp, List<TagCode>> exceptions = new LinkedHashMap<>();
        ofSources.values().forEach(stamp -> exceptions.put(stamp, new ArrayList<>()));
        for (Map.Entry<TagCode, TagEntry> tag : new TreeMap<>(tags.entries()).entrySet()) {
            Stamp stamp = Stamp.of(tag.getValue());
            if (tag.getValue().value() == null
                    || !stamp.equals(ofSources.get(tag.getKey().source()))) {
                exceptions.computeIfAbsent(stamp, s -> new ArrayList<>()).add(tag.getKey());
            }
        }
        for (Map.Entry<Stamp, List<TagCode>> group : exceptions.entrySet()) {
            Set<String> sources = new TreeSet<>(ofSources.keySet());
            sources.removeIf(source -> !group.getKey().equals(ofSources.get(source)));
            write(group.getKey(), sources, group.getValue(), json);
        }
    }

    private static void write(Stamp stamp, Set<String> sources, List<TagCode> tags, JsonGenerator json)
            throws IOException {
        open(stamp, json);
        for (String source : sources) {
            json.writeString(source);
        }
        close(tags, json);
    }

    /** Up to where the sources are to be written. */
    private static void open(Stamp stamp, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("at", stamp.at().toEpochMilli());
        json.writeStringField("by", stamp.by());
        json.writeArrayFieldStart("sources");
    }

    private static void close(List<TagCode> tags, JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (TagCode code : tags) {
            json.writeString(code.value());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Stamps read(JsonNode stamps) {
        Stamps read = new Stamps();
        for (JsonNode group : stamps) {
            Stamp stamp = new Stamp(
                    Instant.ofEpochMilli(group.path("at").longValue()),
                    group.path("by").textValue());
            group.path("sources").forEach(source -> read.bySource.put(source.textValue(), stamp));
            group.path("tags").forEach(tag -> read.byTag.put(new TagCode(tag.textValue()), stamp));
        }
        return read;
    }

    /** The entry of a tag that has this value. */
    TagEntry entry(TagCode code, TagValue value) {
        @Nullable Stamp stamp = byTag.getOrDefault(code, bySource.get(code.source()));
        return stamp == null
                ? new TagEntry(value, Instant.EPOCH, "unknown")
                : new TagEntry(value, stamp.at(), stamp.by());
    }

    /** The entries of all tags that stamps name; those of which the document has no value were cleared. */
    Map<TagCode, TagEntry> cleared() {
        Map<TagCode, TagEntry> cleared = new HashMap<>();
        byTag.forEach((code, stamp) -> cleared.put(code, new TagEntry(null, stamp.at(), stamp.by())));
        return cleared;
    }

    private static Map<String, Stamp> commonest(TagSet tags) {
        Map<String, Map<Stamp, Integer>> counts = new HashMap<>();
        tags.entries().forEach((code, entry) -> {
            if (entry.value() != null) {
                counts.computeIfAbsent(code.source(), source -> new HashMap<>())
                        .merge(Stamp.of(entry), 1, Integer::sum);
            }
        });
        Map<String, Stamp> commonest = new TreeMap<>();
        counts.forEach((source, stamps) -> stamps.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> commonest.put(source, most.getKey())));
        return commonest;
    }
}
