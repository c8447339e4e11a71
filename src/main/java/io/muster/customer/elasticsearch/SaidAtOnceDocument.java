package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import io.muster.customer.SaidAtOnce;
import io.muster.tag.TaggedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a customer of whom nothing is known but what was said at once, as {@link CustomerDocument} would. Most of a
 * first load is written so: it saves making a map of tags for each of millions of customers.
 */
final class SaidAtOnceDocument implements BulkRequest.Document {
    private final SaidAtOnce said;
    private final int number;
    private final EncodedValues.Table shared;
    /** Of the values that are not shared. */
    private final List<ValuedTag> singles = new ArrayList<>();

    private SaidAtOnceDocument(SaidAtOnce said, int number, EncodedValues.Table shared) {
        this.said = said;
        this.number = number;
        this.shared = shared;
    }

    static SaidAtOnceDocument of(SaidAtOnce said, int number, EncodedValues encoded) {
        int greatest = -1;
        for (int place = 0; place < said.size(); place++) {
            greatest = Math.max(greatest, said.number(place));
        }
        SaidAtOnceDocument document = new SaidAtOnceDocument(said, number, encoded.with(greatest, said.shared()));
        for (int place = 0; place < said.size(); place++) {
            if (said.number(place) < 0) {
                TaggedValue single = said.single(place);
                document.singles.add(new ValuedTag(encoded.layout().of(single.code()), single.value(), said.at()));
            }
        }
        return document;
    }

    @Override
    public void write(SmileGenerator json) throws IOException {
        json.writeStartObject();
        DocumentParts.writeCustomer(json, said.id(), number);
        writeTerms(json);
        writeWeightedTerms(json);
        DocumentParts.writeFields(json, singles);
        writeSetTimes(json);
        Stamps.writeOne(said.at(), said.by(), sources(), json);
        json.writeEndObject();
    }

    private void writeTerms(SmileGenerator json) throws IOException {
        try (BySource terms = BySource.arrays(json, DocumentParts.TAGS)) {
            for (int place = 0; place < said.size(); place++) {
                int value = said.number(place);
                if (value < 0) {
                    DocumentParts.writeTerms(terms, single(value));
                } else {
                    terms.at(shared.source(value));
                    shared.writeTerms(value, json);
                }
            }
        }
    }

    private void writeWeightedTerms(SmileGenerator json) throws IOException {
        try (BySource terms = BySource.arrays(json, DocumentParts.WEIGHTED)) {
            for (int place = 0; place < said.size(); place++) {
                int value = said.number(place);
                if (value < 0) {
                    DocumentParts.writeWeightedTerms(terms, single(value));
                } else if (shared.hasWeightedTerms(value)) {
                    terms.at(shared.source(value));
                    shared.writeWeightedTerms(value, json);
                }
            }
        }
    }

    private void writeSetTimes(SmileGenerator json) throws IOException {
        long at = said.at().toEpochMilli();
        @Nullable DocumentTag last = null;
        try (BySource fields = BySource.objects(json, DocumentParts.SET_AT)) {
            for (int place = 0; place < said.size(); place++) {
                int value = said.number(place);
                if (expires(value)) {
                    DocumentTag tag = tag(value);
                    // Each choice of a tag stands by itself.
                    if (tag != last) {
                        fields.field(tag).writeNumber(at);
                    }
                    last = tag;
                }
            }
        }
    }

    private List<SerializableString> sources() {
        List<SerializableString> sources = new ArrayList<>();
        for (int place = 0; place < said.size(); place++) {
            SerializableString source = source(said.number(place));
            if (sources.isEmpty() || sources.getLast() != source) {
                sources.add(source);
            }
        }
        return sources;
    }

    private boolean expires(int value) {
        return value < 0 ? single(value).tag().expires() : shared.expires(value);
    }

    private SerializableString source(int value) {
        return value < 0 ? single(value).tag().source() : shared.source(value);
    }

    private DocumentTag tag(int value) {
        return value < 0 ? single(value).tag() : shared.tag(value);
    }

    private ValuedTag single(int value) {
        return singles.get(-1 - value);
    }
}
