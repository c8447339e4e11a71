package io.muster;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.generated.Seeds;
import io.muster.load.RawBankMarketing;
import io.muster.load.RawOnlineRetail;
import io.muster.load.RealData;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real files go in by the front door, and counts equal those of a plain computation over the raw files. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class RealCustomersTest {
    private static final int FILTERS = 300;

    @Test
    void countsOverInvoicesEqualAComputationOverTheRawFile() throws Exception {
        // Given
        Path file = RealData.file("online-retail.csv.gz");
        Map<String, Map<TagCode, TagValue>> customers = RawOnlineRetail.customers(file);

        // When
        Loads.Loaded loaded = Loads.load("online-retail", file);

        // Then
        assertThat(loaded).isEqualTo(new Loads.Loaded("SUCCEEDED", 541_909, 4_372, 135_080, 0));
        assertThatCountsAgree("retail", customers, Set.of(new TagCode("retail.country")));
    }

    @Test
    void countsOverBankClientsEqualAComputationOverTheRawFile() throws Exception {
        // Given
        Path file = RealData.file("bank-marketing.csv.gz");
        Map<String, Map<TagCode, TagValue>> clients = RawBankMarketing.customers(file);

        // When
        Loads.Loaded loaded = Loads.load("bank-marketing", file);

        // Then
        assertThat(loaded).isEqualTo(new Loads.Loaded("SUCCEEDED", 41_188, 41_188, 0, 0));
        assertThatCountsAgree("bank", clients, Set.of());
    }

    private static void assertThatCountsAgree(
            String source, Map<String, Map<TagCode, TagValue>> customers, Set<TagCode> multi) {
        // Other tests' customers are in the store too; whoever came with this file has a value of its first tag.
        String ofThisFile = source.equals("retail")
                ? "{\"tag\":\"retail.orders\",\"op\":\"exists\"}"
                : "{\"tag\":\"bank.age\",\"op\":\"exists\"}";
        Seeds.forEach(1, random -> {
            SaidTwice.Generator filters = new SaidTwice.Generator(random, customers.values(), multi);
            for (int i = 0; i < FILTERS; i++) {
                SaidTwice filter = filters.next();
                long expected =
                        customers.values().stream().filter(filter.meaning()).count();
                assertThat(count("{\"all\":[" + ofThisFile + "," + filter.where() + "]}"))
                        .as(filter.where())
                        .isEqualTo(expected);
            }
        });
    }

    private static long count(String where) {
        Response answer = Shop.post("/api/v1/audiences/count", "{\"filter\":{\"language\":1,\"where\":" + where + "}}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getLong("count");
    }
}
