package io.muster.customer.elasticsearch;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.customer.Customer;
import io.muster.load.DemoCatalogue;
import io.muster.tag.Catalogue;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerDocumentTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Catalogue CATALOGUE = DemoCatalogue.published();
    private static final DocumentTags TAGS = new DocumentTags(CATALOGUE);

    /** Not in the order of their codes, and one of them of a tag that the catalogue has lost. */
    private static final List<TagChange> SAID = List.of(
            said("model.category_preference", new Choices(List.of(new Choice("food", new Weight(70)), full("travel")))),
            said("crm.birthday", new Day(LocalDate.of(1990, 2, 3))),
            said("crm.consent_sms", new Flag(true)),
            said("crm.lost", new Choices(List.of(full("value")))),
            said("crm.gender", new Choices(List.of(full("female")))),
            said("behaviour.orders_30d", new Numeric(3)),
            said("behaviour.last_login_at", new Moment(AT)));

    @Test
    void aCustomerSaidAtOnceIsWrittenAsTheSameCustomerKnownFromElsewhere() {
        // Given
        Customer customer = new Customer("c-1", 1, TagSet.EMPTY.with(SAID));

        // When
        String atOnce = json(CustomerDocument.saidAtOnce("c-1", 1, SAID, TAGS).orElseThrow());

        // Then
        assertThat(atOnce).isEqualTo(json(CustomerDocument.of(customer, TAGS)));
        assertThatJson(atOnce)
                .node("tags.crm")
                .isEqualTo("[\"crm.consent_sms=true\", \"crm.gender=female\", \"crm.lost=value\"]");
        assertThatJson(atOnce)
                .node("stamps")
                .isEqualTo("[{\"at\": " + AT.toEpochMilli()
                        + ", \"by\": \"load:1\", \"sources\": [\"behaviour\", \"crm\", \"model\"], \"tags\": []}]");
    }

    @Test
    void whatWasNotSaidAtOnceIsNotWrittenSo() {
        TagCode gender = new TagCode("crm.gender");

        assertThat(withOneMore(new TagChange(gender, null, AT, true, "load:1"))).isEmpty();
        assertThat(withOneMore(new TagChange(gender, new Flag(true), AT.plusMillis(1), true, "load:1")))
                .isEmpty();
        assertThat(withOneMore(new TagChange(gender, new Flag(true), AT, true, "api")))
                .isEmpty();
        assertThat(CustomerDocument.saidAtOnce("c-1", 1, List.of(), TAGS)).isEmpty();
    }

    @Test
    void moreValuesThanAreRememberedAreWrittenAllTheSame() {
        DocumentTag tag = TAGS.of(new TagCode("crm.gender"));

        for (int i = 0; i < 3_000; i++) {
            assertThat(tag.term(full("value" + i)).getValue()).isEqualTo("crm.gender=value" + i);
            assertThat(tag.weightedTerm(new Choice("value" + i, new Weight(7))).getValue())
                    .isEqualTo("crm.gender=value" + i + "@007");
        }
    }

    private static Optional<CustomerDocument> withOneMore(TagChange change) {
        List<TagChange> changes = new ArrayList<>(SAID.subList(0, 3));
        changes.add(change);
        return CustomerDocument.saidAtOnce("c-1", 1, changes, TAGS);
    }

    private static TagChange said(String code, @Nullable TagValue value) {
        return new TagChange(new TagCode(code), value, AT, true, "load:1");
    }

    private static Choice full(String code) {
        return new Choice(code, Weight.FULL);
    }

    private static String json(CustomerDocument document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            document.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
