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
    private final DocumentTags layout;
    private volatile Table table = new Table(new DocumentTag[0], List.of(), new int[0], new byte[0]);

    /** Knows its shared values only when it is asked, since they are what it is found by as long as somebody has them. */
    EncodedValues(DocumentTags layout) {
        this.layout = layout;
    }

    DocumentTags layout() {
        return layout;
    }

    /**
     * The values up to one that nobody had shared yet when it was made; never changed.
     *
     * @param tags the tag of each
     * @param sources where tags come from
     * @param entries of each value, one after the other: where its terms begin, where its weighted terms begin, where those
     *     end, and twice the place of its tag's source, plus 1 if the tag expires
     * @param bytes the terms
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the arrays are the point.
    record Table(DocumentTag[] tags, List<SerializableString> sources, int[] entries, byte[] bytes) {
        private static final int ENTRY = 4;
        private static final int MIDDLE = 1;
        private static final int END = 2;
        private static final int SOURCE = 3;

        int size() {
            return tags.length;
        }

        DocumentTag tag(int number) {
            return tags[number];
        }

        SerializableString source(int number) {
            return sources.get(entries[number * ENTRY + SOURCE] >> 1);
        }

        boolean expires(int number) {
            return (entries[number * ENTRY + SOURCE] & 1) == 1;
        }

        void writeTerms(int number, SmileGenerator json) throws IOException {
            int entry = number * ENTRY;
            json.writeBytes(bytes, entries[entry], entries[entry + MIDDLE] - entries[entry]);
        }

        boolean hasWeightedTerms(int number) {
            return entries[number * ENTRY + MIDDLE] < entries[number * ENTRY + END];
        }

        void writeWeightedTerms(int number, SmileGenerator json) throws IOException {
            int entry = number * ENTRY;
            json.writeBytes(bytes, entries[entry + MIDDLE], entries[entry + END] - entries[entry + MIDDLE]);
        }
    }

    /** With the value of this number at least. */
    Table with(int number, SharedValues shared) {
        Table known = table;
        return number < known.size() ? known : grown(number, shared);
    }

    private synchronized Table grown(int number, SharedValues shared) {
        Table known = table;
        if (number < known.size()) {
            return known;
        }
        List<TaggedValue> more = shared.from(known.size());
        int size = known.size() + more.size();
        DocumentTag[] tags = Arrays.copyOf(known.tags(), size);
        List<SerializableString> sources = new ArrayList<>(known.sources());
        int[] entries = Arrays.copyOf(known.entries(), size * Table.ENTRY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(known.bytes());
        for (int i = 0; i < more.size(); i++) {
            DocumentTag tag = layout.of(more.get(i).code());
            tags[known.size() + i] = tag;
            int entry = (known.size() + i) * Table.ENTRY;
            entries[entry] = bytes.size();
            bytes.writeBytes(encoded(terms(tag, more.get(i))));
            entries[entry + Table.MIDDLE] = bytes.size();
            bytes.writeBytes(encoded(weightedTerms(tag, more.get(i))));
            entries[entry + Table.END] = bytes.size();
            if (!sources.contains(tag.source())) {
                sources.add(tag.source());
            }
            entries[entry + Table.SOURCE] = sources.indexOf(tag.source()) * 2 + (tag.expires() ? 1 : 0);
        }
        Table grown = new Table(tags, List.copyOf(sources), entries, bytes.toByteArray());
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
