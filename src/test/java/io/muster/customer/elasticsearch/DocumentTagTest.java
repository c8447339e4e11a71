package io.muster.customer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.DemoCatalogue;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.Weight;
import org.junit.jupiter.api.Test;

class DocumentTagTest {
    @Test
    void moreValuesThanAreRememberedAreWrittenAllTheSame() {
        DocumentTag tag = new DocumentTags(DemoCatalogue.published()).of(new TagCode("crm.gender"));

        for (int i = 0; i < 3_000; i++) {
            assertThat(tag.term(new Choice("value" + i, Weight.FULL)).getValue())
                    .isEqualTo("crm.gender=value" + i);
            assertThat(tag.weightedTerm(new Choice("value" + i, new Weight(7))).getValue())
                    .isEqualTo("crm.gender=value" + i + "@007");
        }
    }
}
