package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.customer.CustomerChange;
import io.muster.customer.SaidAtOnce;
import io.muster.customer.SharedValues;
import io.muster.customer.TagChanges;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static final Instant LOADED_AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final TagCode INTEREST = new TagCode("behaviour.interest");
    private static final TagCode ORDERS = new TagCode("behaviour.orders_30d");
    private static final TagCode CONSENT = new TagCode("crm.consent_sms");
    private static final TagCode GENDER = new TagCode("crm.gender");
    private static final RowLayout LAYOUT = new RowLayout(List.of(INTEREST, ORDERS, CONSENT, GENDER));

    /** "outdoor" twice, with two weights. */
    private static final String ROW = "\u0100outdoor\u001D0.7\u001Ffood\u001D0.05\u001Foutdoor\u001D1\u001E"
            + "\u010112.5\u001E\u01021\u001E\u0103female";

    private static final List<TagChange> CHANGES = List.of(
            new TagChange(
                    INTEREST,
                    new Choices(List.of(new Choice("outdoor", new Weight(70)), new Choice("food", new Weight(5)))),
                    LOADED_AT,
                    false,
                    "load:1"),
            new TagChange(ORDERS, new Numeric(12.5), LOADED_AT, false, "load:1"),
            new TagChange(CONSENT, new Flag(true), LOADED_AT, false, "load:1"),
            new TagChange(GENDER, new Choices(List.of(new Choice("female", Weight.FULL))), LOADED_AT, false, "load:1"));

    @Test
    void aFirstRowIsSaidAtOnceWithEachChoiceOnce() {
        RowReader reader = reader(LAYOUT, 100);

        for (int again = 0; again < 3; again++) {
            CustomerChange change = reader.changes(row(null));

            assertThat(change).isInstanceOf(SaidAtOnce.class);
            assertThat(change.changes()).isEqualTo(CHANGES);
        }
    }

    @Test
    void aFirstRowIsTheSameWhereFewOrNoValuesCanBeShared() {
        for (int most = 0; most < 5; most++) {
            assertThat(reader(LAYOUT, most).changes(row(null)).changes()).isEqualTo(CHANGES);
        }
    }

    @Test
    void onlyWhatDiffersFromTheLastRowIsSaid() {
        CustomerChange change = reader(LAYOUT, 100).changes(row("\u01022\u001E\u010112.5\u001E\u0103female"));

        assertThat(change).isInstanceOf(TagChanges.class);
        assertThat(change.changes()).isEqualTo(List.of(CHANGES.get(0), CHANGES.get(2)));
    }

    @Test
    void aTimeLaterThanTheLoadCountsAsTheLoads() {
        for (Instant later : List.of(LOADED_AT.plusMillis(1), Instant.parse("+10000-01-01T00:00:00Z"))) {
            for (byte[] before : new byte[][] {null, bytes("\u010111")}) {
                CustomerChange change = reader(LAYOUT, 100)
                        .changes(new RowChange("c-1", later.toEpochMilli(), bytes("\u010112.5"), before, null, false));

                assertThat(change.changes())
                        .containsExactly(new TagChange(ORDERS, new Numeric(12.5), LOADED_AT, true, "load:1"));
            }
        }
    }

    @Test
    void aLayoutThatGotTagsLaterIsReadAsAnyOther() {
        RowLayout grown = new RowLayout(List.of(ORDERS, INTEREST, CONSENT, GENDER));
        String row = "\u010012.5\u001E\u0101food\u001D0.05";

        assertThat(reader(grown, 100).changes(new RowChange("c-1", 5L, bytes(row), null, null, false)))
                .isEqualTo(new TagChanges(
                        "c-1",
                        List.of(
                                new TagChange(ORDERS, new Numeric(12.5), Instant.ofEpochMilli(5), true, "load:1"),
                                new TagChange(
                                        INTEREST,
                                        new Choices(List.of(new Choice("food", new Weight(5)))),
                                        Instant.ofEpochMilli(5),
                                        true,
                                        "load:1"))));
    }

    @Test
    void aValueThatAClosedDictionaryLacksIsTheLoadersFault() {
        RowReader reader = reader(LAYOUT, 100);

        assertThatThrownBy(() -> reader.changes(new RowChange("c-1", null, bytes("\u0103nobody"), null, null, false)))
                .isInstanceOf(BadLoader.class)
                .hasMessage("rows.sql gives crm.gender a value that its dictionary lacks");
    }

    private static RowReader reader(RowLayout layout, int most) {
        return new RowReader(layout, DemoCatalogue.published(), LOADED_AT, "load:1", new SharedValues(most));
    }

    private static RowChange row(@Nullable String before) {
        return new RowChange("c-1", null, bytes(ROW), before == null ? null : bytes(before), null, false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
