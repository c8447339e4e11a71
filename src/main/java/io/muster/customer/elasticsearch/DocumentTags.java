package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.muster.customer.SharedValues;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** How documents are laid out by one catalogue: it says which tags are weighted and which expire. */
final class DocumentTags {
    private final Catalogue catalogue;
    private final Map<TagCode, DocumentTag> tags = new HashMap<>();
    private final Map<TagCode, DocumentTag> lost = new ConcurrentHashMap<>();
    private final Map<String, SerializableString> sources = new ConcurrentHashMap<>();
    /** Of the loads that are under way; gone with their shared values. */
    private final Map<SharedValues, EncodedValues> encoded = Collections.synchronizedMap(new WeakHashMap<>());

    DocumentTags(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Tag tag : catalogue.tags()) {
            tags.put(tag.code(), new DocumentTag(tag.code(), source(tag.code()), tag));
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The tag, also one that the catalogue has lost. */
    DocumentTag of(TagCode code) {
        DocumentTag known = tags.get(code);
        return known == null ? lost.computeIfAbsent(code, gone -> new DocumentTag(gone, source(gone), null)) : known;
    }

    /** These values as documents have them. */
    EncodedValues encoded(SharedValues values) {
        return encoded.computeIfAbsent(values, added -> new EncodedValues(this));
    }

    private SerializableString source(TagCode code) {
        return sources.computeIfAbsent(code.source(), SerializedString::new);
    }
}
