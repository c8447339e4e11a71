package io.muster;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.filter.generated.Seeds;
import io.muster.load.RawBankMarketing;
import io.muster.load.RawOnlineRetail;
import io.muster.load.RealData;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
        assertThatStatisticsAgree("online-retail", "retail", customers);
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
        assertThatStatisticsAgree("bank-marketing", "bank", clients);
        assertThatAPortraitNamesTheLoad("bank-1", "bank-marketing");
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

    /** Coverage and distinct values of every tag, and which load brought it. */
    private static void assertThatStatisticsAgree(
            String loader, String source, Map<String, Map<TagCode, TagValue>> customers) {
        Map<String, Set<Object>> values = new TreeMap<>();
        Map<String, Integer> covered = new TreeMap<>();
        customers
                .values()
                .forEach(tags -> tags.forEach((code, value) -> {
                    covered.merge(code.value(), 1, Integer::sum);
                    Set<Object> distinct = values.computeIfAbsent(code.value(), each -> new HashSet<>());
                    if (value instanceof TagValue.Choices(var choices)) {
                        choices.forEach(choice -> distinct.add(choice.code()));
                    } else {
                        distinct.add(value);
                    }
                }));
        List<String> expected = covered.entrySet().stream()
                .map(tag -> "%s %d %d EXACT %s false"
                        .formatted(
                                tag.getKey(),
                                tag.getValue(),
                                Objects.requireNonNull(values.get(tag.getKey())).size(),
                                loader))
                .toList();

        JsonPath told = get("/api/v1/tags/statistics?q=" + source + ".").jsonPath();

        assertThat(told.getList(
                        "items.collect { it.code + ' ' + it.customers + ' ' + it.distinctValues.count + ' ' + it.distinctValues.type"
                                + " + ' ' + it.freshness.lastLoad.loader + ' ' + it.freshness.stale }",
                        String.class))
                .isEqualTo(expected);
        assertThat(told.getDouble("items[0].coverage"))
                .isCloseTo(told.getDouble("items[0].customers") / told.getLong("customers"), within(1e-6));
    }

    private static void assertThatAPortraitNamesTheLoad(String customer, String loader) {
        JsonPath portrait = get("/api/v1/customers/" + customer).jsonPath();
        assertThat(portrait.getList("tags.load.loader", String.class))
                .hasSize(portrait.getList("tags").size())
                .containsOnly(loader);
        String load = portrait.getString("tags[0].load.id");
        assertThat(portrait.getList("tags.setBy", String.class)).containsOnly("load:" + load);
        assertThat(get("/api/v1/loads/" + load).jsonPath().getString("state")).isEqualTo("SUCCEEDED");
    }

    private static long count(String where) {
        Response answer = Shop.post("/api/v1/audiences/count", "{\"filter\":{\"language\":1,\"where\":" + where + "}}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getLong("count");
    }
}
