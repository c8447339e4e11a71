package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

    @Test
    void writesDefaultsSortsSetsAndDropsIds() {
        Canonical canonical = canonical("""
                {"where": {"id": "root", "any": [
                   {"op": "in", "tag": "crm.member_level", "value": ["silver", "gold", "silver"], "id": "row-2"},
                   {"tag": "behaviour.interest", "op": "eq", "value": "outdoor", "weight": {"lt": 0.90, "gte": 0.7}},
                   {"tag": "crm.birthday", "op": "within", "value": {"unit": "day", "last": 30.0}},
                   {"tag": "retail.last_order_at", "op": "range", "value": {"gt": "2026-01-31T18:00+08:00"}},
                   {"tag": "crm.birthday", "op": "anniversary", "value": {"unit": "day", "next": 7}},
                   {"tag": "behaviour.silent", "op": "missing"},
                   {"sample": {"to": 50.50, "from": 0.0, "salt": "秋\\"\\\\"}},
                   {"all": []}]},
                 "language": 1.0}
                """);

        assertThat(canonical.text())
                .isEqualTo("{\"language\":1,\"timezone\":\"Asia/Shanghai\",\"where\":{\"any\":["
                        + "{\"op\":\"in\",\"tag\":\"crm.member_level\",\"value\":[\"gold\",\"silver\"]},"
                        + "{\"op\":\"eq\",\"tag\":\"behaviour.interest\",\"value\":\"outdoor\","
                        + "\"weight\":{\"gte\":0.7,\"lt\":0.9}},"
                        + "{\"op\":\"within\",\"tag\":\"crm.birthday\","
                        + "\"value\":{\"last\":30,\"unit\":\"day\",\"wholeDays\":true}},"
                        + "{\"op\":\"range\",\"tag\":\"retail.last_order_at\",\"value\":{\"gt\":\"2026-01-31T10:00:00Z\"}},"
                        + "{\"op\":\"anniversary\",\"tag\":\"crm.birthday\",\"value\":{\"next\":7,\"unit\":\"day\"}},"
                        + "{\"op\":\"missing\",\"tag\":\"behaviour.silent\"},"
                        + "{\"sample\":{\"from\":0,\"salt\":\"秋\\\"\\\\\",\"to\":50.5}},"
                        + "{\"all\":[]}]}}");
    }

    @Test
    void theHashIsTheSha256OfTheText() {
        Canonical canonical = canonical("{\"language\":1,\"timezone\":\"UTC\",\"where\":{\"all\":[]}}");

        assertThat(canonical.text()).isEqualTo("{\"language\":1,\"timezone\":\"UTC\",\"where\":{\"all\":[]}}");
        assertThat(canonical.hash()).isEqualTo("ebde59fd4275214516d26e4df753abc1b3f619de3088f64656c4ab3807e5ef75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1e0", "0.1e1", "10E-1", "1.000000000000000000000"})
    void spellingsOfOneNumberAreOneFilter(String number) {
        assertThat(hash("{\"tag\":\"retail.spend_12m\",\"op\":\"eq\",\"value\":" + number + "}"))
                .isEqualTo(hash("{\"tag\":\"retail.spend_12m\",\"op\":\"eq\",\"value\":1}"));
    }

    @Test
    void zeroHasNoSign() {
        assertThat(hash("{\"tag\":\"retail.spend_12m\",\"op\":\"eq\",\"value\":-0.0}"))
                .isEqualTo(hash("{\"tag\":\"retail.spend_12m\",\"op\":\"eq\",\"value\":0}"));
    }

    @Test
    void theServersZoneWrittenOutIsTheSameFilter() {
        String where = "{\"tag\":\"crm.birthday\",\"op\":\"exists\"}";

        assertThat(canonical(Said.where("Asia/Shanghai", where))).isEqualTo(canonical(Said.where(where)));
        assertThat(canonical(Said.where("UTC", where)).hash())
                .isNotEqualTo(canonical(Said.where(where)).hash());
    }

    @Test
    void orderOfChildrenAndSingleFormsStayAsSaid() {
        String eq = "{\"tag\":\"crm.member_level\",\"op\":\"eq\",\"value\":\"gold\"}";
        String in = "{\"tag\":\"crm.member_level\",\"op\":\"in\",\"value\":[\"gold\"]}";

        assertThat(hash(eq)).isNotEqualTo(hash(in));
        assertThat(hash("{\"all\":[" + eq + "," + in + "]}")).isNotEqualTo(hash("{\"all\":[" + in + "," + eq + "]}"));
    }

    /** The examples of RFC 8785, appendix B, and the turning points of ECMAScript's number format. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352825856, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "333333333.33333329, 333333333.3333333",
        "333333333.3333332, 333333333.3333332",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.25, 1424953923781206.2",
        "2e-323, 2e-323",
        "100, 100",
        "0.5, 0.5",
        "-1234.5, -1234.5",
        "123456789012345e-20, 0.00000123456789012345"
    })
    void writesNumbersAsEcmaScriptDoes(double number, String written) {
        assertThat(CanonicalText.number(number)).isEqualTo(written);
    }

    @Test
    void writesTextsAsRfc8785Says() {
        Json json = JsonTexts.json("{\"\\u20ac\":\"\\u20ac$\\u000f\\u000aA'B\\\"\\\\\\\\\\\"/\",\"\\ufb33\":1,"
                + "\"\\ud83d\\ude00\":2,\"\\r\":3,\"1\":[true,false,null]}");

        assertThat(CanonicalText.of(json))
                .isEqualTo(
                        "{\"\\r\":3,\"1\":[true,false,null],\"€\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"😀\":2,\"\ufb33\":1}");
    }

    @Test
    void theCanonicalFormIsItsOwnCanonicalFormAndMeansTheSame() {
        Seeds.forEach(20, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(10);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            FilterCheck check = new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE);
            for (int i = 0; i < 50; i++) {
                CheckedFilter said = (CheckedFilter) check.check(filters.next(), "/filter", catalogue, segments);
                Canonical canonical = Canonical.of(said);
                CheckedFilter again =
                        (CheckedFilter) check.check(JsonTexts.json(canonical.text()), "/filter", catalogue, segments);
                assertThat(Canonical.of(again)).isEqualTo(canonical);
                assertThat(Resolve.resolve(again, now)).isEqualTo(Resolve.resolve(said, now));
            }
        });
    }

    private static String hash(String where) {
        return canonical(Said.where(where)).hash();
    }

    private static Canonical canonical(String filter) {
        return Canonical.of(Said.checked(filter));
    }
}
