package io.muster.audience.elasticsearch;

import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.Weight;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tags that are to be read from documents. Of thousands of customers the same few hundred terms are read, so each
 * stands for one object that all share. How strongly a value holds is not read.
 */
final class TermTags {
    private final Map<String, Tag> byCode;
    private final Map<String, Long> setAfter = new HashMap<>();
    private final Map<String, TagCode> expiring = new HashMap<>();
    private final Map<String, Term> terms = new ConcurrentHashMap<>();
    private final Instant now;

    /** @param now values count that have not expired then */
    TermTags(Collection<Tag> tags, Instant now) {
        this.byCode = tags.stream()
                .collect(Collectors.toUnmodifiableMap(tag -> tag.code().value(), Function.identity()));
        this.now = now;
        for (Tag tag : tags) {
            @Nullable Instant after = tag.setAfter(now);
            if (after != null) {
                setAfter.put(tag.code().value(), Millis.floor(after));
                expiring.put(tag.code().value(), tag.code());
            }
        }
    }

    /**
     * What a term says.
     *
     * @param tag null where the term's tag is not to be read
     * @param choice null for flags
     * @param entry the tag's, where this is its only value
     */
    record Term(@Nullable TagCode tag, @Nullable Choice choice, TagEntry entry) {}

    Term term(String text) {
        @Nullable Term known = terms.get(text);
        return known == null ? terms.computeIfAbsent(text, this::read) : known;
    }

    private Term read(String text) {
        int equals = text.indexOf('=');
        @Nullable Tag tag = byCode.get(text.substring(0, equals));
        String value = text.substring(equals + 1);
        if (tag == null) {
            return new Term(null, null, entry(new Flag(false)));
        }
        if (tag.type() == TagType.FLAG) {
            return new Term(tag.code(), null, entry(new Flag(Boolean.parseBoolean(value))));
        }
        Choice choice = new Choice(value, Weight.FULL);
        return new Term(tag.code(), choice, entry(new Choices(List.of(choice))));
    }

    /** The tag of this code, if it is to be read. */
    @Nullable
    Tag tag(String code) {
        return byCode.get(code);
    }

    /** A value that counts now, as if it had been set now. */
    TagEntry entry(TagValue value) {
        return new TagEntry(value, now, "");
    }

    /** The tags whose values expire, by their codes as documents say them. */
    Map<String, TagCode> expiring() {
        return expiring;
    }

    /** The codes of the tags whose values expire, each with the last millisecond of which a value counts no more. */
    Map<String, Long> setAfter() {
        return setAfter;
    }
}
