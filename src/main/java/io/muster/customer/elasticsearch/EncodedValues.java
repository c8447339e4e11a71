package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import io.muster.customer.SharedValues;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.TaggedValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What documents hold of shared values, encoded once and then only copied. All of it lies in a few arrays, for the reason
 * that a load writes some 40 of them for every customer, and what has to be fetched from memory for each is what it costs.
 */
final class EncodedValues {
    private final SharedValues shared;
    private final DocumentTags layout;
    private volatile Table table = new Table(
            new DocumentTag[0], new SerializableString[0], new boolean[0], new int[1], new int[0], new byte[0]);

    EncodedValues(SharedValues shared, DocumentTags layout) {
        this.shared = shared;
        this.layout = layout;
    }

    boolean isOf(SharedValues values) {
        return shared == values;
    }

    DocumentTags layout() {
        return layout;
    }

    /**
     * The values up to one that nobody had shared yet when it was made; never changed.
     *
     * @param tags the tag of each
     * @param sources where the tag of each comes from
     * @param expire whether the tag of each expires
     * @param begins where the terms of each begin, and at last where those of the last end
     * @param middles where the weighted terms of each begin
     * @param bytes the terms
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the arrays are the point.
    record Table(
            DocumentTag[] tags,
            SerializableString[] sources,
            boolean[] expire,
            int[] begins,
            int[] middles,
            byte[] bytes) {
        int size() {
            return tags.length;
        }

        DocumentTag tag(int number) {
            return tags[number];
        }

        SerializableString source(int number) {
            return sources[number];
        }

        boolean expires(int number) {
            return expire[number];
        }

        void writeTerms(int number, SmileGenerator json) throws IOException {
            json.writeBytes(bytes, begins[number], middles[number] - begins[number]);
        }

        boolean hasWeightedTerms(int number) {
            return middles[number] < begins[number + 1];
        }

        void writeWeightedTerms(int number, SmileGenerator json) throws IOException {
            json.writeBytes(bytes, middles[number], begins[number + 1] - middles[number]);
        }
    }

    /** With this value at least. */
    Table with(int number) {
        Table known = table;
        return number < known.size() ? known : grown(number);
    }

    private synchronized Table grown(int number) {
        Table known = table;
        if (number < known.size()) {
            return known;
        }
        List<TaggedValue> more = shared.from(known.size());
        int size = known.size() + more.size();
        DocumentTag[] tags = Arrays.copyOf(known.tags(), size);
        SerializableString[] sources = Arrays.copyOf(known.sources(), size);
        boolean[] expire = Arrays.copyOf(known.expire(), size);
        int[] begins = Arrays.copyOf(known.begins(), size + 1);
        int[] middles = Arrays.copyOf(known.middles(), size);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(known.bytes());
        for (int i = 0; i < more.size(); i++) {
            DocumentTag tag = layout.of(more.get(i).code());
            int place = known.size() + i;
            tags[place] = tag;
            sources[place] = tag.source();
            expire[place] = tag.expires();
            bytes.writeBytes(encoded(terms(tag, more.get(i))));
            middles[place] = bytes.size();
            bytes.writeBytes(encoded(weightedTerms(tag, more.get(i))));
            begins[place + 1] = bytes.size();
        }
        Table grown = new Table(tags, sources, expire, begins, middles, bytes.toByteArray());
        table = grown;
        return grown;
    }

    private static List<SerializableString> terms(DocumentTag tag, TaggedValue said) {
        return switch (said.value()) {
            case Choices(List<Choice> chosen) -> chosen.stream().map(tag::term).toList();
            case Flag(boolean flag) -> List.of(tag.term(flag));
            case Numeric _, Day _, Moment _ -> throw new IllegalArgumentException(tag.code() + " has no terms");
        };
    }

    private static List<SerializableString> weightedTerms(DocumentTag tag, TaggedValue said) {
        List<SerializableString> terms = new ArrayList<>();
        if (tag.isWeighted() && said.value() instanceof Choices(List<Choice> chosen)) {
            chosen.forEach(choice -> terms.add(tag.weightedTerm(choice)));
        }
        return terms;
    }

    private static byte[] encoded(List<SerializableString> terms) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SmileGenerator json = Smile.generator(bytes)) {
            for (SerializableString term : terms) {
                json.writeString(term);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
