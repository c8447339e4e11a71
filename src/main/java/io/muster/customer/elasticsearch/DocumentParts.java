package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.muster.customer.CustomerFields;
import io.muster.tag.Cell;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.io.IOException;
import java.time.MonthDay;
import java.util.List;

/** The parts of a document that every customer's has; values come in the order of their tags' codes. */
final class DocumentParts {
    static final SerializableString TAGS = new SerializedString(CustomerFields.TAGS);
    static final SerializableString WEIGHTED = new SerializedString(CustomerFields.WEIGHTED);
    static final SerializableString SET_AT = new SerializedString(CustomerFields.SET_AT);
    private static final SerializableString ID = new SerializedString(CustomerFields.ID);
    private static final SerializableString NUMBER = new SerializedString(CustomerFields.NUMBER);
    private static final SerializableString CELL = new SerializedString(CustomerFields.CELL);
    private static final SerializableString NUMBERS = new SerializedString(CustomerFields.NUMBERS);
    private static final SerializableString DAYS = new SerializedString(CustomerFields.DAYS);
    private static final SerializableString MONTH_DAYS = new SerializedString(CustomerFields.MONTH_DAYS);
    private static final SerializableString MOMENTS = new SerializedString(CustomerFields.MOMENTS);

    private DocumentParts() {}

    /** Who it is. */
    static void writeCustomer(JsonGenerator json, String id, int number) throws IOException {
        json.writeFieldName(ID);
        json.writeString(id);
        json.writeFieldName(NUMBER);
        json.writeNumber(number);
        json.writeFieldName(CELL);
        json.writeNumber(Cell.of(id));
    }

    /** The value's terms, if it has any. */
    static void writeTerms(BySource terms, ValuedTag valued) throws IOException {
        if (valued.value() instanceof Choices(List<Choice> chosen)) {
            for (Choice choice : chosen) {
                terms.at(valued.tag()).writeString(valued.tag().term(choice));
            }
        } else if (valued.value() instanceof Flag(boolean flag)) {
            terms.at(valued.tag()).writeString(valued.tag().term(flag));
        }
    }

    /** The value's terms with their weights, if its tag is weighted. */
    static void writeWeightedTerms(BySource terms, ValuedTag valued) throws IOException {
        if (valued.tag().isWeighted() && valued.value() instanceof Choices(List<Choice> chosen)) {
            for (Choice choice : chosen) {
                terms.at(valued.tag()).writeString(valued.tag().weightedTerm(choice));
            }
        }
    }

    /** The values that are no terms: of numbers and dates. */
    static void writeFields(JsonGenerator json, List<ValuedTag> values) throws IOException {
        writeNumbers(json, values);
        writeDays(json, values);
        writeMonthDays(json, values);
        writeMoments(json, values);
    }

    private static void writeNumbers(JsonGenerator json, List<ValuedTag> values) throws IOException {
        try (BySource fields = BySource.objects(json, NUMBERS)) {
            for (ValuedTag valued : values) {
                if (valued.value() instanceof Numeric(double number)) {
                    fields.field(valued.tag()).writeNumber(number);
                }
            }
        }
    }

    private static void writeDays(JsonGenerator json, List<ValuedTag> values) throws IOException {
        try (BySource fields = BySource.objects(json, DAYS)) {
            for (ValuedTag valued : values) {
                if (valued.value() instanceof Day(var day)) {
                    fields.field(valued.tag()).writeNumber(CustomerFields.millis(day));
                }
            }
        }
    }

    private static void writeMonthDays(JsonGenerator json, List<ValuedTag> values) throws IOException {
        try (BySource fields = BySource.objects(json, MONTH_DAYS)) {
            for (ValuedTag valued : values) {
                if (valued.value() instanceof Day(var day)) {
                    fields.field(valued.tag()).writeNumber(CustomerFields.monthDay(MonthDay.from(day)));
                }
            }
        }
    }

    private static void writeMoments(JsonGenerator json, List<ValuedTag> values) throws IOException {
        try (BySource fields = BySource.objects(json, MOMENTS)) {
            for (ValuedTag valued : values) {
                if (valued.value() instanceof Moment(var instant)) {
                    fields.field(valued.tag()).writeNumber(instant.toEpochMilli());
                }
            }
        }
    }
}
