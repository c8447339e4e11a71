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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a customer as the document that {@link CustomerFields} describes; {@link CustomerSource} reads it back. */
final class CustomerDocument {
    private record Valued(
            TagCode code,
            TagValue value,
            TagEntry entry,
            @Nullable Tag tag) {
        boolean isWeighted() {
            return tag != null && tag.weighted();
        }

        boolean expires() {
            return tag != null && tag.timeToLive() != null;
        }
    }

    private final Customer customer;
    private final List<Valued> choices = new ArrayList<>();
    private final List<Valued> weighted = new ArrayList<>();
    private final List<Valued> numbers = new ArrayList<>();
    private final List<Valued> days = new ArrayList<>();
    private final List<Valued> moments = new ArrayList<>();
    private final List<Valued> expiring = new ArrayList<>();

    /** @param catalogue says which tags are weighted and which expire */
    CustomerDocument(Customer customer, Catalogue catalogue) {
        this.customer = customer;
        List<Valued> values = new ArrayList<>(customer.tags().entries().size());
        customer.tags().entries().forEach((code, entry) -> {
            if (entry.value() != null) {
                values.add(new Valued(
                        code, entry.value(), entry, catalogue.find(code).orElse(null)));
            }
        });
        // Sorted, the tags of one source stand together.
        values.sort(Comparator.comparing(Valued::code));
        values.forEach(this::place);
    }

    private void place(Valued valued) {
        switch (valued.value()) {
            case Choices _ -> choices.add(valued);
            case Flag _ -> choices.add(valued);
            case Numeric _ -> numbers.add(valued);
            case Day _ -> days.add(valued);
            case Moment _ -> moments.add(valued);
        }
        if (valued.isWeighted()) {
            weighted.add(valued);
        }
        if (valued.expires()) {
            expiring.add(valued);
        }
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
            for (Valued valued : choices) {
                if (valued.value() instanceof Choices(List<Choice> chosen)) {
                    for (Choice choice : chosen) {
                        tags.at(valued.code()).writeString(CustomerFields.term(valued.code(), choice.code()));
                    }
                } else if (valued.value() instanceof Flag(boolean flag)) {
                    tags.at(valued.code()).writeString(CustomerFields.term(valued.code(), flag));
                }
            }
        }
    }

    private void writeWeightedTerms(JsonGenerator json) throws IOException {
        try (BySource terms = BySource.arrays(json, CustomerFields.WEIGHTED)) {
            for (Valued valued : weighted) {
                if (valued.value() instanceof Choices(List<Choice> chosen)) {
                    for (Choice choice : chosen) {
                        terms.at(valued.code())
                                .writeString(
                                        CustomerFields.weightedTerm(valued.code(), choice.code(), choice.weight()));
                    }
                }
            }
        }
    }

    private void writeNumbers(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, CustomerFields.NUMBERS)) {
            for (Valued valued : numbers) {
                if (valued.value() instanceof Numeric(double number)) {
                    fields.at(valued.code()).writeNumberField(valued.code().name(), number);
                }
            }
        }
    }

    private void writeDays(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, CustomerFields.DAYS)) {
            for (Valued valued : days) {
                if (valued.value() instanceof Day(var day)) {
                    fields.at(valued.code()).writeNumberField(valued.code().name(), CustomerFields.millis(day));
                }
            }
        }
    }

    private void writeMonthDays(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, CustomerFields.MONTH_DAYS)) {
            for (Valued valued : days) {
                if (valued.value() instanceof Day(var day)) {
                    fields.at(valued.code())
                            .writeNumberField(valued.code().name(), CustomerFields.monthDay(MonthDay.from(day)));
                }
            }
        }
    }

    private void writeMoments(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, CustomerFields.MOMENTS)) {
            for (Valued valued : moments) {
                if (valued.value() instanceof Moment(var instant)) {
                    fields.at(valued.code()).writeNumberField(valued.code().name(), instant.toEpochMilli());
                }
            }
        }
    }

    /** Only of tags that expire: a date more in every document for each tag would double what a load costs. */
    private void writeSetTimes(JsonGenerator json) throws IOException {
        try (BySource setAt = BySource.objects(json, CustomerFields.SET_AT)) {
            for (Valued valued : expiring) {
                setAt.at(valued.code())
                        .writeNumberField(
                                valued.code().name(), valued.entry().setAt().toEpochMilli());
            }
        }
    }
}
