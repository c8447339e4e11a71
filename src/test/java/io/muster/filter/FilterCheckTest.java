package io.muster.filter;

import static io.muster.filter.JsonTexts.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.FilterCheck.Outcome;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FilterCheckTest {

    @Test
    void takesTheExampleOfTheLanguagePage() {
        Outcome outcome = check("""
                { "language": 1, "timezone": "Asia/Shanghai", "where": { "all": [
                  { "tag": "crm.member_level", "op": "in", "value": ["gold", "diamond"] },
                  { "any": [
                    { "tag": "retail.spend_12m", "op": "range", "value": { "gte": 1000, "lt": 5000 } },
                    { "all": [
                      { "tag": "behaviour.interest", "op": "eq", "value": "outdoor", "weight": { "gte": 0.7 } },
                      { "tag": "retail.last_order_at", "op": "within", "value": { "last": 30, "unit": "day" } } ] } ] },
                  { "tag": "crm.birthday", "op": "anniversary", "value": { "next": 7, "unit": "day" } },
                  { "sample": { "salt": "autumn-test", "from": 0, "to": 50 } },
                  { "none": [ { "tag": "behaviour.silent", "op": "eq", "value": true } ] } ] } }
                """);

        assertThat(outcome).isInstanceOf(CheckedFilter.class);
    }

    private static Outcome check(String filter) {
        return new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"))
                .check(json(filter), "/filter", Tags.catalogue(), References.none());
    }
}
