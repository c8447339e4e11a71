package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.customer.Customer;
import io.muster.customer.CustomerFields;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a customer from the document that {@link CustomerDocument} wrote; tags that the catalogue lost are left out. */
final class CustomerSource {
    private final JsonNode source;
    private final Catalogue catalogue;
    private final Stamps stamps;
    private final Map<TagCode, TagEntry> entries = new HashMap<>();

    private CustomerSource(JsonNode source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
        this.stamps = Stamps.read(source.path(CustomerFields.STAMPS));
    }

    static Customer read(JsonNode source, Catalogue catalogue) {
        return new CustomerSource(source, catalogue).read();
    }

    private Customer read() {
        entries.putAll(stamps.cleared());
        readTerms();
        readFields(CustomerFields.NUMBERS, node -> new Numeric(node.doubleValue()));
        readFields(CustomerFields.DAYS, node -> new Day(CustomerFields.day(node.longValue())));
        readFields(CustomerFields.MOMENTS, node -> new Moment(Instant.ofEpochMilli(node.longValue())));
        return new Customer(
                source.path(CustomerFields.ID).textValue(),
                source.path(CustomerFields.NUMBER).intValue(),
                new TagSet(entries));
    }

    private void readTerms() {
        Map<String, Weight> weights = weights();
        Map<TagCode, List<Choice>> choices = new HashMap<>();
        source.path(CustomerFields.TAGS)
                .forEach(terms -> terms.forEach(node -> {
                    String term = node.textValue();
                    int equals = term.indexOf('=');
                    String value = term.substring(equals + 1);
                    Optional<Tag> tag = catalogue.find(term.substring(0, equals));
                    tag.ifPresent(known -> {
                        if (known.type() == TagType.FLAG) {
                            put(known.code(), new Flag(Boolean.parseBoolean(value)));
                        } else {
                            choices.computeIfAbsent(known.code(), code -> new ArrayList<>())
                                    .add(new Choice(value, weights.getOrDefault(term, Weight.FULL)));
                        }
                    });
                }));
        choices.forEach((code, list) -> put(code, new Choices(list)));
    }

    private Map<String, Weight> weights() {
        Map<String, Weight> weights = new HashMap<>();
        source.path(CustomerFields.WEIGHTED)
                .forEach(terms -> terms.forEach(node -> {
                    String term = node.textValue();
                    int at = term.length() - "@000".length();
                    weights.put(term.substring(0, at), new Weight(Integer.parseInt(term, at + 1, term.length(), 10)));
                }));
        return weights;
    }

    private void readFields(String part, Function<JsonNode, TagValue> value) {
        for (Map.Entry<String, JsonNode> ofSource : source.path(part).properties()) {
            for (Map.Entry<String, JsonNode> field : ofSource.getValue().properties()) {
                TagCode code = new TagCode(ofSource.getKey() + "." + field.getKey());
                if (catalogue.find(code).isPresent()) {
                    put(code, value.apply(field.getValue()));
                }
            }
        }
    }

    private void put(TagCode code, TagValue value) {
        entries.put(code, stamps.entry(code, value));
    }
}
