package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.muster.customer.CustomerFields;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue.Choice;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One tag as documents have it. Its names and terms are encoded once and then only copied: a load writes the same few
 * thousand terms millions of times.
 */
final class DocumentTag {
    /** An open dictionary may have millions of values; those met later are encoded each time. */
    private static final int MOST_TERMS = 1_024;

    private final TagCode code;
    private final SerializableString source;
    private final SerializableString name;
    private final boolean weighted;
    private final boolean expires;
    private final SerializableString yes;
    private final SerializableString no;
    private final Map<String, SerializableString> terms = new ConcurrentHashMap<>();
    private final Map<Choice, SerializableString> weightedTerms = new ConcurrentHashMap<>();

    /**
     * @param tag null where the catalogue has lost it
     */
    DocumentTag(TagCode code, SerializableString source, @Nullable Tag tag) {
        this.code = code;
        this.source = source;
        this.name = new SerializedString(code.name());
        this.weighted = tag != null && tag.weighted();
        this.expires = tag != null && tag.timeToLive() != null;
        this.yes = new SerializedString(CustomerFields.term(code, true));
        this.no = new SerializedString(CustomerFields.term(code, false));
    }

    TagCode code() {
        return code;
    }

    /** One instance for all tags of the source. */
    SerializableString source() {
        return source;
    }

    SerializableString name() {
        return name;
    }

    boolean isWeighted() {
        return weighted;
    }

    boolean expires() {
        return expires;
    }

    SerializableString term(boolean flag) {
        return flag ? yes : no;
    }

    SerializableString term(Choice choice) {
        SerializableString known = terms.get(choice.code());
        return known == null ? remember(terms, choice.code(), CustomerFields.term(code, choice.code())) : known;
    }

    SerializableString weightedTerm(Choice choice) {
        SerializableString known = weightedTerms.get(choice);
        return known == null
                ? remember(weightedTerms, choice, CustomerFields.weightedTerm(code, choice.code(), choice.weight()))
                : known;
    }

    private static <K> SerializableString remember(Map<K, SerializableString> terms, K key, String text) {
        SerializableString term = new SerializedString(text);
        if (terms.size() < MOST_TERMS) {
            terms.put(key, term);
        }
        return term;
    }
}
