package io.muster.customer.elasticsearch;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import io.muster.customer.Customer;
import io.muster.customer.SaidAtOnce;
import io.muster.customer.SharedValues;
import io.muster.load.DemoCatalogue;
import io.muster.tag.TagCode;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.TaggedValue;
import io.muster.tag.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.javacrumbs.jsonunit.core.Option;
import org.junit.jupiter.api.Test;

class SaidAtOnceDocumentTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final DocumentTags TAGS = new DocumentTags(DemoCatalogue.published());

    /** In the order of their codes; one of a tag that the catalogue has lost, and some that expire. */
    private static final List<TaggedValue> SAID = List.of(
            new TaggedValue(new TagCode("behaviour.interest"), choice("outdoor", 70)),
            new TaggedValue(new TagCode("behaviour.interest"), choice("food", 5)),
            new TaggedValue(new TagCode("behaviour.last_login_at"), new Moment(AT)),
            new TaggedValue(new TagCode("behaviour.orders_30d"), new Numeric(3.5)),
            new TaggedValue(new TagCode("behaviour.view_baby_30d"), choice("high", 100)),
            new TaggedValue(new TagCode("crm.birthday"), new Day(LocalDate.of(1990, 2, 3))),
            new TaggedValue(new TagCode("crm.consent_sms"), new Flag(true)),
            new TaggedValue(new TagCode("crm.gender"), choice("female", 100)),
            new TaggedValue(new TagCode("crm.lost"), choice("value", 100)),
            new TaggedValue(new TagCode("model.category_preference"), choice("travel", 33)));

    @Test
    void isTheDocumentOfTheSameCustomerKnownFromElsewhere() throws IOException {
        // Given
        SharedValues room = new SharedValues(100);
        Random random = new Random(1);
        for (int draw = 0; draw < 300; draw++) {
            List<TaggedValue> some =
                    SAID.stream().filter(each -> random.nextInt(4) > 0).toList();

            // When
            SaidAtOnce said = said(some, room, random);

            // Then
            Customer customer = new Customer("c-1", 1, TagSet.EMPTY.with(said.changes()));
            assertThatJson(json(SaidAtOnceDocument.of(said, 1, TAGS.encoded(room))))
                    .when(Option.IGNORING_ARRAY_ORDER)
                    .isEqualTo(json(CustomerDocument.of(customer, TAGS)));
        }
    }

    @Test
    void valuesThatFoundNoRoomAmongTheSharedAreWrittenAllTheSame() throws IOException {
        SharedValues room = new SharedValues(2);

        String document = json(SaidAtOnceDocument.of(said(SAID, room, new Random(2)), 7, TAGS.encoded(room)));

        assertThatJson(document).isEqualTo("""
                        {
                          "id": "c-1", "number": 7, "cell": "${json-unit.any-number}",
                          "tags": {
                            "behaviour": ["behaviour.interest=outdoor", "behaviour.interest=food", "behaviour.view_baby_30d=high"],
                            "crm": ["crm.consent_sms=true", "crm.gender=female", "crm.lost=value"],
                            "model": ["model.category_preference=travel"]
                          },
                          "weighted": {
                            "behaviour": ["behaviour.interest=outdoor@070", "behaviour.interest=food@005"],
                            "model": ["model.category_preference=travel@033"]
                          },
                          "numbers": {"behaviour": {"orders_30d": 3.5}},
                          "days": {"crm": {"birthday": 634003200000}},
                          "monthDays": {"crm": {"birthday": 203}},
                          "moments": {"behaviour": {"last_login_at": 1772352000000}},
                          "setAt": {"behaviour": {"interest": 1772352000000, "orders_30d": 1772352000000, "view_baby_30d": 1772352000000}},
                          "stamps": [
                            {"at": 1772352000000, "by": "load:1", "sources": ["behaviour", "crm", "model"], "tags": []}
                          ]
                        }
                        """);
    }

    /** Choices and flags shared where there is room, or now and then not even then. */
    private static SaidAtOnce said(List<TaggedValue> values, SharedValues room, Random random) {
        int[] numbers = new int[values.size()];
        List<TaggedValue> singles = new ArrayList<>();
        for (int place = 0; place < numbers.length; place++) {
            TaggedValue value = values.get(place);
            boolean shares = random.nextInt(5) > 0
                    && switch (value.value()) {
                        case Choices _, Flag _ -> true;
                        case Numeric _, Day _, Moment _ -> false;
                    };
            numbers[place] = shares ? room.number(value) : SharedValues.NONE;
            if (numbers[place] == SharedValues.NONE) {
                singles.add(value);
                numbers[place] = -singles.size();
            }
        }
        return new SaidAtOnce("c-1", AT, true, "load:1", room, numbers, singles.toArray(TaggedValue[]::new));
    }

    private static TagValue choice(String code, int weight) {
        return new Choices(List.of(new Choice(code, new Weight(weight))));
    }

    private static String json(BulkRequest.Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SmileGenerator smile = Smile.generator(bytes)) {
            smile.writeHeader();
            document.write(smile);
        }
        return new SmileMapper().readTree(bytes.toByteArray()).toString();
    }
}
