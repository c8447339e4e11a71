package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.customer.Customer;
import io.muster.customer.CustomerFields;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.io.IOException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a customer as the document that {@link CustomerFields} describes; {@link CustomerSource} reads it back. */
final class CustomerDocument {
    private record Valued(TagCode code, TagValue value, TagEntry entry, Optional<Tag> tag) {}

    private final Customer customer;
    private final List<Valued> values;

    /** @param catalogue says which tags are weighted and which expire */
    CustomerDocument(Customer customer, Catalogue catalogue) {
        this.customer = customer;
        // Sorted, the tags of one source stand together.
        this.values = customer.tags().entries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> valued(entry.getKey(), entry.getValue(), catalogue).stream())
                .toList();
    }

    private static Optional<Valued> valued(TagCode code, TagEntry entry, Catalogue catalogue) {
        return Optional.ofNullable(entry.value()).map(value -> new Valued(code, value, entry, catalogue.find(code)));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(CustomerFields.ID, customer.id());
        json.writeNumberField(CustomerFields.NUMBER, customer.number());
        json.writeNumberField(CustomerFields.CELL, Cell.of(customer.id()));
        writeTerms(json);
        writeWeightedTerms(json);
        writeNumbers(json);
        writeDays(json);
        writeMonthDays(json);
        writeMoments(json);
        writeSetTimes(json);
        Stamps.write(customer.tags(), json);
        json.writeEndObject();
    }

    private void writeTerms(JsonGenerator json) throws IOException {
        try (BySource tags = BySource.arrays(json, CustomerFields.TAGS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Choices(List<Choice> choices)) {
                    for (Choice choice : choices) {
                        tags.at(valued.code()).writeString(CustomerFields.term(valued.code(), choice.code()));
                    }
                } else if (valued.value() instanceof Flag(boolean flag)) {
                    tags.at(valued.code()).writeString(CustomerFields.term(valued.code(), flag));
                }
            }
        }
    }

    private void writeWeightedTerms(JsonGenerator json) throws IOException {
        try (BySource weighted = BySource.arrays(json, CustomerFields.WEIGHTED)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Choices(List<Choice> choices)
                        && valued.tag().filter(Tag::weighted).isPresent()) {
                    for (Choice choice : choices) {
                        weighted.at(valued.code())
                                .writeString(
                                        CustomerFields.weightedTerm(valued.code(), choice.code(), choice.weight()));
                    }
                }
            }
        }
    }

    private void writeNumbers(JsonGenerator json) throws IOException {
        try (BySource numbers = BySource.objects(json, CustomerFields.NUMBERS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Numeric(double number)) {
                    numbers.at(valued.code()).writeNumberField(valued.code().name(), number);
                }
            }
        }
    }

    private void writeDays(JsonGenerator json) throws IOException {
        try (BySource days = BySource.objects(json, CustomerFields.DAYS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Day(var day)) {
                    days.at(valued.code()).writeNumberField(valued.code().name(), CustomerFields.millis(day));
                }
            }
        }
    }

    private void writeMonthDays(JsonGenerator json) throws IOException {
        try (BySource monthDays = BySource.objects(json, CustomerFields.MONTH_DAYS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Day(var day)) {
                    monthDays
                            .at(valued.code())
                            .writeNumberField(valued.code().name(), CustomerFields.monthDay(MonthDay.from(day)));
                }
            }
        }
    }

    private void writeMoments(JsonGenerator json) throws IOException {
        try (BySource moments = BySource.objects(json, CustomerFields.MOMENTS)) {
            for (Valued valued : values) {
                if (valued.value() instanceof Moment(var instant)) {
                    moments.at(valued.code()).writeNumberField(valued.code().name(), instant.toEpochMilli());
                }
            }
        }
    }

    /** Only of tags that expire: a date more in every document for each tag would double what a load costs. */
    private void writeSetTimes(JsonGenerator json) throws IOException {
        try (BySource setAt = BySource.objects(json, CustomerFields.SET_AT)) {
            for (Valued valued : values) {
                if (valued.tag().filter(tag -> tag.timeToLive() != null).isPresent()) {
                    setAt.at(valued.code())
                            .writeNumberField(
                                    valued.code().name(), valued.entry().setAt().toEpochMilli());
                }
            }
        }
    }
}
