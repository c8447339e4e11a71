package io.muster.audience.elasticsearch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import io.muster.audience.elasticsearch.TermTags.Term;
import io.muster.customer.CustomerFields;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads customers' tags from the hits of a search as they come, in Smile: {@code {"hits": {"hits": [{"_source": …}]}}}. */
final class TagSetHits {
    private static final SmileFactory FACTORY = new SmileFactory();

    private final TermTags tags;
    private final List<Found> found = new ArrayList<>();
    private long last = -1;

    // Of the document that is being read.
    private int number;
    private Map<TagCode, TagEntry> entries = new HashMap<>();
    private final Map<TagCode, List<Choice>> several = new HashMap<>();
    private final Set<String> live = new HashSet<>();

    TagSetHits(TermTags tags) {
        this.tags = tags;
    }

    /** A customer. */
    record Found(int number, TagSet tags) {}

    /**
     * Some of the hits.
     *
     * @param last the place of the last of them
     */
    record Page(List<Found> found, long last) {}

    /** @throws IOException if the answer breaks off, or is not of this form */
    Page read(InputStream answer) throws IOException {
        try (JsonParser json = FACTORY.createParser(answer)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is no object");
            }
            members(json, name -> {
                if (name.equals("hits")) {
                    members(json, inner -> {
                        if (inner.equals("hits")) {
                            while (json.nextToken() == JsonToken.START_OBJECT) {
                                readHit(json);
                            }
                        } else {
                            json.skipChildren();
                        }
                    });
                } else {
                    json.skipChildren();
                }
            });
        }
        return new Page(found, last);
    }

    /** Does something with the value of a member, at whose first token the parser stands, and leaves it at its last. */
    @FunctionalInterface
    private interface Member {
        void read(String name) throws IOException;
    }

    private static void members(JsonParser json, Member member) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            member.read(name);
        }
    }

    private void readHit(JsonParser json) throws IOException {
        members(json, name -> {
            switch (name) {
                case "_source" -> readDocument(json);
                case "sort" -> {
                    json.nextToken();
                    last = json.getLongValue();
                    json.nextToken();
                }
                default -> json.skipChildren();
            }
        });
    }

    private void readDocument(JsonParser json) throws IOException {
        entries = new HashMap<>();
        several.clear();
        live.clear();
        members(json, name -> {
            switch (name) {
                case CustomerFields.NUMBER -> number = json.getIntValue();
                case CustomerFields.TAGS -> members(json, source -> readTerms(json));
                case CustomerFields.NUMBERS -> readFields(json, this::putNumber);
                case CustomerFields.DAYS -> readFields(json, this::putDay);
                case CustomerFields.MOMENTS -> readFields(json, this::putMoment);
                case CustomerFields.SET_AT -> readFields(json, this::noteSetTime);
                default -> json.skipChildren();
            }
        });
        several.forEach((code, choices) -> entries.put(code, tags.entry(new Choices(choices))));
        tags.expiring().forEach((code, tag) -> {
            if (!live.contains(code)) {
                entries.remove(tag);
            }
        });
        found.add(new Found(number, new TagSet(Map.copyOf(entries))));
    }

    private void readTerms(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            put(tags.term(json.getText()));
        }
    }

    private void put(Term term) {
        TagCode code = term.tag();
        if (code == null) {
            return;
        }
        @Nullable TagEntry before = entries.put(code, term.entry());
        if (before != null && term.choice() != null && before.value() instanceof Choices(List<Choice> first)) {
            several.computeIfAbsent(code, tag -> new ArrayList<>(first)).add(term.choice());
        }
    }

    /** Does something with one field's value. */
    @FunctionalInterface
    private interface Field {
        void read(JsonParser json, String code) throws IOException;
    }

    private static void readFields(JsonParser json, Field field) throws IOException {
        members(json, source -> members(json, name -> field.read(json, source + "." + name)));
    }

    private void putNumber(JsonParser json, String code) throws IOException {
        @Nullable Tag tag = tags.tag(code);
        if (tag != null) {
            entries.put(tag.code(), tags.entry(new Numeric(json.getDoubleValue())));
        }
    }

    private void putDay(JsonParser json, String code) throws IOException {
        @Nullable Tag tag = tags.tag(code);
        if (tag != null) {
            entries.put(tag.code(), tags.entry(new Day(CustomerFields.day(json.getLongValue()))));
        }
    }

    private void putMoment(JsonParser json, String code) throws IOException {
        @Nullable Tag tag = tags.tag(code);
        if (tag != null) {
            entries.put(tag.code(), tags.entry(new Moment(Instant.ofEpochMilli(json.getLongValue()))));
        }
    }

    private void noteSetTime(JsonParser json, String code) throws IOException {
        @Nullable Long after = tags.setAfter().get(code);
        if (after != null && json.getLongValue() > after) {
            live.add(code);
        }
    }
}
