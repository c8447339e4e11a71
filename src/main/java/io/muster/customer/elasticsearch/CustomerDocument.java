package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import io.muster.customer.Customer;
import io.muster.customer.CustomerFields;
import io.muster.tag.TagSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a customer as the document that {@link CustomerFields} describes; {@link CustomerSource} reads it back. */
final class CustomerDocument implements BulkRequest.Document {
    private final String id;
    private final int number;
    private final TagSet tags;
    /** In the order of their tags' codes, so that the tags of one source stand together. */
    private final List<ValuedTag> values;

    private CustomerDocument(String id, int number, TagSet tags, List<ValuedTag> values) {
        this.id = id;
        this.number = number;
        this.tags = tags;
        this.values = values;
    }

    static CustomerDocument of(Customer customer, DocumentTags tags) {
        List<ValuedTag> values = new ArrayList<>(customer.tags().entries().size());
        customer.tags().entries().forEach((code, entry) -> {
            if (entry.value() != null) {
                values.add(new ValuedTag(tags.of(code), entry.value(), entry.setAt()));
            }
        });
        values.sort(Comparator.comparing(valued -> valued.tag().code()));
        return new CustomerDocument(customer.id(), customer.number(), customer.tags(), values);
    }

    @Override
    public void write(SmileGenerator json) throws IOException {
        json.writeStartObject();
        DocumentParts.writeCustomer(json, id, number);
        writeTerms(json);
        writeWeightedTerms(json);
        DocumentParts.writeFields(json, values);
        writeSetTimes(json);
        Stamps.write(tags, json);
        json.writeEndObject();
    }

    private void writeTerms(JsonGenerator json) throws IOException {
        try (BySource terms = BySource.arrays(json, DocumentParts.TAGS)) {
            for (ValuedTag valued : values) {
                DocumentParts.writeTerms(terms, valued);
            }
        }
    }

    private void writeWeightedTerms(JsonGenerator json) throws IOException {
        try (BySource terms = BySource.arrays(json, DocumentParts.WEIGHTED)) {
            for (ValuedTag valued : values) {
                DocumentParts.writeWeightedTerms(terms, valued);
            }
        }
    }

    /** Only of tags that expire: a date more in every document for each tag would double what a load costs. */
    private void writeSetTimes(JsonGenerator json) throws IOException {
        try (BySource fields = BySource.objects(json, DocumentParts.SET_AT)) {
            for (ValuedTag valued : values) {
                if (valued.tag().expires()) {
                    fields.field(valued.tag()).writeNumber(valued.setAt().toEpochMilli());
                }
            }
        }
    }
}
