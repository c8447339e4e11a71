package io.muster.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.tag.TagCode;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TaggedValue;
import org.junit.jupiter.api.Test;

class SharedValuesTest {
    private static final TaggedValue YES = new TaggedValue(new TagCode("crm.consent_sms"), new Flag(true));
    private static final TaggedValue NO = new TaggedValue(new TagCode("crm.consent_sms"), new Flag(false));
    private static final TaggedValue OTHER = new TaggedValue(new TagCode("crm.consent_call"), new Flag(true));

    @Test
    void aValueHasOneNumberHoweverOftenItIsAskedFor() {
        SharedValues values = new SharedValues(10);

        assertThat(values.number(YES)).isEqualTo(0);
        assertThat(values.number(NO)).isEqualTo(1);
        assertThat(values.number(new TaggedValue(YES.code(), new Flag(true)))).isEqualTo(0);
        assertThat(values.get(1)).isEqualTo(NO);
        assertThat(values.from(1)).containsExactly(NO);
    }

    @Test
    void whoComesWhenThereIsNoMoreRoomGetsNone() {
        SharedValues values = new SharedValues(2);
        values.number(YES);
        values.number(NO);

        assertThat(values.number(OTHER)).isEqualTo(SharedValues.NONE);
        assertThat(values.number(NO)).isEqualTo(1);
    }
}
