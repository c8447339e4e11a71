package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.muster.customer.Customer;
import io.muster.customer.CustomerFields;
import io.muster.tag.Cell;
import io.muster.tag.TagChange;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.io.IOException;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes a customer as the document that {@link CustomerFields} describes; {@link CustomerSource} reads it back. */
final class CustomerDocument {
    private static final SerializableString ID = new SerializedString(CustomerFields.ID);
    private static final SerializableString NUMBER = new SerializedString(CustomerFields.NUMBER);
    private static final SerializableString CELL = new SerializedString(CustomerFields.CELL);
    private static final SerializableString TAGS = new SerializedString(CustomerFields.TAGS);
    private static final SerializableString WEIGHTED = new SerializedString(CustomerFields.WEIGHTED);
    private static final SerializableString NUMBERS = new SerializedString(CustomerFields.NUMBERS);
    private static final SerializableString DAYS = new SerializedString(CustomerFields.DAYS);
    private static final SerializableString MONTH_DAYS = new SerializedString(CustomerFields.MONTH_DAYS);
    private static final SerializableString MOMENTS = new SerializedString(CustomerFields.MOMENTS);
    private static final SerializableString SET_AT = new SerializedString(CustomerFields.SET_AT);

    private record Valued(DocumentTag tag, TagValue value, Instant setAt) {}

    /** Writes when and by what each tag was set. */
    private interface StampsWriter {
        void write(JsonGenerator json) throws IOException;
    }

    private final String id;
    private final int number;
    /** In the order of their tags' codes, so that the tags of one source stand together. */
    private final List<Valued> values;

    private final StampsWriter stamps;

    private CustomerDocument(String id, int number, List<Valued> values, StampsWriter stamps) {
        this.id = id;
        this.number = number;
        this.values = values;
        this.stamps = stamps;
    }

    /** A customer of whom anything may be known. */
    static CustomerDocument of(Customer customer, DocumentTags tags) {
        List<Valued> values = new ArrayList<>(customer.tags().entries().size());
        customer.tags().entries().forEach((code, entry) -> {
            if (entry.value() != null) {
                values.add(new Valued(tags.of(code), entry.value(), entry.setAt()));
            }
        });
        sort(values);
        return new CustomerDocument(
                customer.id(), customer.number(), values, json -> Stamps.write(customer.tags(), json));
    }

    /**
     * A customer of whom nothing else is known; nothing where the changes are not of one time, or clear a tag. Most
     * of a first load is written so: it saves making a map of tags for each of millions of customers.
     */
    static Optional<CustomerDocument> saidAtOnce(String id, int number, List<TagChange> changes, DocumentTags tags) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Instant at = changes.getFirst().at();
        String by = changes.getFirst().by();
        List<Valued> values = new ArrayList<>(changes.size());
        for (TagChange change : changes) {
            if (change.value() == null
                    || !change.at().equals(at)
                    || !change.by().equals(by)) {
                return Optional.empty();
            }
            values.add(new Valued(tags.of(change.code()), change.value(), at));
        }
        sort(values);
        return Optional.of(
                new CustomerDocument(id, number, values, json -> Stamps.writeOne(at, by, sources(values), json)));
    }

    private static void sort(List<Valued> values) {
        int last = DocumentTag.NOWHERE;
        for (Valued valued : values) {
            if (valued.tag().place() <= last) {
                values.sort(Comparator.comparing(other -> other.tag().code()));
                return;
            }
            last = valued.tag().place();
        }
    }

    private static List<SerializableString> sources(List<Valued> values) {
        List<SerializableString> sources = new ArrayList<>();
        for (Valued valued : values) {
            if (sources.isEmpty() || sources.getLast() != valued.tag().source()) {
                sources.add(valued.tag().source());
            }
        }
        return sources;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName(ID);
        json.writeString(id);
        json.writeFieldName(NUMBER);
        json.writeNumber(number);
        json.writeFieldName(CELL);
        json.writeNumber(Cell.of(id));
        writeTerms(json);
        writeWeightedTerms(json);
        writeNumbers(json);
        writeDays(json);
        writeMonthDays(json);
        writeMoments(json);
        writeSetTimes(json);
        stamps.write(json);
        json.writeEndObject();
    }

    private void writeTerms(JsonGenerator json) throws IOException {
        try (BySource terms = BySource.arrays(json, TAGS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Choices(List<Choice> chosen)) {
                    for (Choice choice : chosen) {
                        terms.at(valued.tag()).writeString(valued.tag().term(choice));
                    }
                } else if (valued.value() instanceof Flag(boolean flag)) {
                    terms.at(valued.tag()).writeString(valued.tag().term(flag));
                }
            }
        }
    }

    private void writeWeightedTerms(JsonGenerator json) throws IOException {
        try (BySource terms = BySource.arrays(json, WEIGHTED)) {
            for (Valued valued : values) {
                if (valued.tag().isWeighted() && valued.value() instanceof Choices(List<Choice> chosen)) {
                    for (Choice choice : chosen) {
                        terms.at(valued.tag()).writeString(valued.tag().weightedTerm(choice));
                    }
                }
            }
        }
    }

    private void writeNumbers(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, NUMBERS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Numeric(double number)) {
                    fields.field(valued.tag()).writeNumber(number);
                }
            }
        }
    }

    private void writeDays(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, DAYS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Day(var day)) {
                    fields.field(valued.tag()).writeNumber(CustomerFields.millis(day));
                }
            }
        }
    }

    private void writeMonthDays(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, MONTH_DAYS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Day(var day)) {
                    fields.field(valued.tag()).writeNumber(CustomerFields.monthDay(MonthDay.from(day)));
                }
            }
        }
    }

    private void writeMoments(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, MOMENTS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Moment(var instant)) {
                    fields.field(valued.tag()).writeNumber(instant.toEpochMilli());
                }
            }
        }
    }

    /** Only of tags that expire: a date more in every document for each tag would double what a load costs. */
    private void writeSetTimes(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, SET_AT)) {
            for (Valued valued : values) {
                if (valued.tag().expires()) {
                    fields.field(valued.tag()).writeNumber(valued.setAt().toEpochMilli());
                }
            }
        }
    }
}
