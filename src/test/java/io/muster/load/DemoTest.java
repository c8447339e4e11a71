package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.duckdb.TestWorkshop;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Numeric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private final Loader demo = LoadedRows.loader("demo");

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameCustomersHoweverManyThereAre() throws Exception {
        // Given
        Map<String, Map<TagCode, TagValue>> few = generated(500, 7);

        // When
        Map<String, Map<TagCode, TagValue>> many = generated(3_000, 7);
        Map<String, Map<TagCode, TagValue>> others = generated(500, 8);

        // Then
        assertThat(many).hasSize(3_000).containsAllEntriesOf(few);
        assertThat(few).hasSize(500).isNotEqualTo(others);
        assertThat(others.keySet()).isEqualTo(few.keySet());
    }

    @Test
    void thereAreAboutThreeHundredTagsInFiveDimensions() {
        Catalogue catalogue = TestCatalogue.of(demo);

        assertThat(catalogue.tags()).hasSizeBetween(280, 320);
        assertThat(catalogue.tags().stream()
                        .map(tag -> tag.category().getFirst())
                        .distinct())
                .containsExactlyInAnyOrder("attributes", "behaviour", "preference", "value", "lifecycle");
        assertThat(catalogue.tags().stream().map(tag -> tag.code().source()).distinct())
                .containsExactlyInAnyOrder("crm", "behaviour", "model");
    }

    @Test
    void aCustomerHasAboutSixtyValuesAndEveryTagAndValueOccurs() throws Exception {
        // When
        Map<String, Map<TagCode, TagValue>> customers = generated(60_000, 1);

        // Then
        double values =
                customers.values().stream().mapToInt(Map::size).average().orElseThrow();
        assertThat(values).isBetween(55.0, 65.0);
        Map<TagCode, Set<String>> met = new HashMap<>();
        for (Map<TagCode, TagValue> customer : customers.values()) {
            customer.forEach((tag, value) -> met.computeIfAbsent(tag, code -> new HashSet<>())
                    .addAll(
                            value instanceof Choices(var choices)
                                    ? choices.stream()
                                            .map(TagValue.Choice::code)
                                            .toList()
                                    : List.of()));
        }
        for (Tag tag : TestCatalogue.of(demo).tags()) {
            assertThat(met).as("tags with a value").containsKey(tag.code());
            if (tag.type() == TagType.ENUM || tag.type() == TagType.MULTI) {
                assertThat(met.get(tag.code()))
                        .as("values of " + tag.code())
                        .hasSize(tag.values().size());
            }
        }
    }

    @Test
    void valuesHangTogetherAsRealOnesDo() throws Exception {
        Collection<Map<TagCode, TagValue>> customers = generated(40_000, 1).values();

        assertThat(share(customers, "model.affinity_baby", "strong", "crm.children", "one"))
                .isGreaterThan(2.5 * share(customers, "model.affinity_baby", "strong", null, null));
        assertThat(share(customers, "model.churn_risk", "high", "crm.rfm_group", "LLL"))
                .isGreaterThan(3 * share(customers, "model.churn_risk", "high", "crm.rfm_group", "HHH"));
        assertThat(customers)
                .filteredOn(customer -> "HHH".equals(choice(customer, "crm.rfm_group")))
                .isNotEmpty()
                .allSatisfy(customer -> {
                    assertThat(number(customer, "behaviour.orders_365d")).isGreaterThanOrEqualTo(5);
                    assertThat(number(customer, "crm.spend_12m")).isGreaterThanOrEqualTo(1_500);
                });
        assertThat(customers)
                .anyMatch(customer -> customer.get(new TagCode("crm.birthday")) instanceof Day(var day)
                        && MonthDay.from(day).equals(MonthDay.of(2, 29)));
    }

    private Map<String, Map<TagCode, TagValue>> generated(int customers, int seed) throws Exception {
        return LoadedRows.of(
                        demo,
                        Path.of("none"),
                        Map.of("customers", String.valueOf(customers), "seed", String.valueOf(seed)),
                        Files.createTempDirectory(folder, "demo"),
                        TestWorkshop.inMemory())
                .customers();
    }

    private static double share(
            Collection<Map<TagCode, TagValue>> customers,
            String tag,
            String value,
            @Nullable String among,
            @Nullable String amongValue) {
        List<Map<TagCode, TagValue>> base = customers.stream()
                .filter(customer -> among == null || String.valueOf(amongValue).equals(choice(customer, among)))
                .toList();
        return (double) base.stream()
                        .filter(customer -> value.equals(choice(customer, tag)))
                        .count()
                / base.size();
    }

    private static @Nullable String choice(Map<TagCode, TagValue> customer, String tag) {
        return customer.get(new TagCode(tag)) instanceof Choices(var choices)
                ? choices.getFirst().code()
                : null;
    }

    private static double number(Map<TagCode, TagValue> customer, String tag) {
        return customer.get(new TagCode(tag)) instanceof Numeric(double number) ? number : 0;
    }
}
