package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.tag.TagCode;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoadTest extends ShopLoads {

    @Test
    void everythingOfTheFirstFileIsStored() throws Exception {
        TestJob job = load(LoadMode.FULL, HEADER + """
                a,gold,outdoor:0.70|food,12.50,2026-02-28,true
                b,,,,,
                """);

        assertThat(store.values())
                .isEqualTo(Map.of(
                        "a",
                        Map.of(
                                "shop.level", "gold",
                                "shop.interest", "food|outdoor:0.7",
                                "shop.points", "12.5",
                                "shop.since", "2026-02-28",
                                "shop.active", "true"),
                        "b",
                        Map.of()));
        assertThat(job.figures()).containsAllEntriesOf(Map.of("read", 2L, "rejected", 0L, "loaded", 2L, "changed", 2L));
        assertThat(job.done()).isEqualTo(2);
        assertThat(gained).isEqualTo(Map.of(new TagCode("shop.interest"), Set.of("outdoor", "food")));
    }

    @Test
    void onlyWhatChangedIsSent() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,silver,,2,,\nc,gold,,3,,\n");
        store.takeSent();

        // When
        TestJob job = load(LoadMode.FULL, HEADER + "c,gold,,4,,\nb,silver,,2,,\na,gold,,1,,\n");

        // Then
        assertThat(store.takeSent()).isEqualTo(1);
        assertThat(job.figures()).containsAllEntriesOf(Map.of("read", 3L, "loaded", 3L, "changed", 1L));
        assertThat(store.entry("c", "shop.points").setBy()).isEqualTo("load:2");
        assertThat(store.entry("c", "shop.points").setAt()).isEqualTo(FIRST.plusSeconds(2));
        assertThat(store.entry("c", "shop.level").setBy()).isEqualTo("load:1");
    }

    @Test
    void whoIsMissingFromAFullFileLosesTheirTagsAndOnlyThose() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,silver,,2,,\n");
        say("b", "other.tag");

        // When
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");

        // Then
        assertThat(store.values())
                .isEqualTo(Map.of(
                        "a", Map.of("shop.level", "gold", "shop.points", "1.0"), "b", Map.of("other.tag", "1.0")));
    }

    @Test
    void aMergeChangesOnlyTheCustomersInTheFile() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,silver,,2,,\n");
        store.takeSent();

        // When
        load(LoadMode.MERGE, HEADER + "b,,,3,,\nc,gold,,,,\n");

        // Then
        assertThat(store.takeSent()).isEqualTo(2);
        Map<String, Map<String, String>> merged = Map.of(
                "a", Map.of("shop.level", "gold", "shop.points", "1.0"),
                "b", Map.of("shop.points", "3.0"),
                "c", Map.of("shop.level", "gold"));
        assertThat(store.values()).isEqualTo(merged);

        // And a full file is compared with all of them
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\nb,,,3,,\n");
        assertThat(store.takeSent()).isEqualTo(1);
        assertThat(store.values().get("c")).isEmpty();
    }

    @Test
    void repeatingAFileWithOnePercentChangedSendsOnePercent() throws Exception {
        // Given
        Random random = new Random(42);
        Map<Integer, Integer> points = new TreeMap<>();
        for (int id = 0; id < 20_000; id++) {
            points.put(id, random.nextInt(1_000));
        }
        load(LoadMode.FULL, file(points));
        assertThat(store.takeSent()).isEqualTo(20_000);

        // When
        for (int i = 0; i < 200; i++) {
            points.compute(i * 97, (id, old) -> old == null ? 0 : old + 1);
        }
        load(LoadMode.FULL, file(points));

        // Then
        assertThat(store.takeSent()).isEqualTo(200);
        assertThat(store.takeWritten()).isEqualTo(20_200);
    }

    @Test
    void whatTheApiSaidSinceStaysUntilTheFileSaysSomethingNew() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        say("a", "shop.points");

        // When
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");

        // Then
        assertThat(store.entry("a", "shop.points").setBy()).isEqualTo("api");
    }

    @Test
    void whatCallersSaidOfThoseWhomNoFileNamesIsTakenFromThemInBatches() throws Exception {
        // Given
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");
        touchByApi(1_100);
        touched.onBatch(() -> {
            if (touched.batches().size() == 2) {
                store.awayFor(1);
            }
        });

        // When
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\napi-0007,,,2,,\n");

        // Then
        assertThat(touched.batches()).containsExactly(0, 500, 500, 100, 0);
        assertThat(store.values())
                .hasSize(1_101)
                .allSatisfy((id, values) -> assertThat(values)
                        .isEqualTo(
                                switch (id) {
                                    case "a" -> Map.of("shop.level", "gold", "shop.points", "1.0");
                                    case "api-0007" -> Map.of("shop.points", "2.0");
                                    default -> Map.of();
                                }));
        assertThat(touched.forgotten()).containsExactly(FIRST.plusSeconds(1), FIRST.plusSeconds(2));
    }

    @Test
    void aRowsOwnTimeCountsAndANewerOneRenewsEverything() throws Exception {
        // Given
        loader = new ShopLoader(folder.resolve("timed")).withTimes();
        load(LoadMode.FULL, "id,level,at\na,gold,2026-01-01 00:00:00\nb,gold,2026-01-01 00:00:00\n");
        store.takeSent();

        // When
        load(LoadMode.FULL, "id,level,at\na,gold,2026-02-01 00:00:00\nb,gold,2026-01-01 00:00:00\n");

        // Then
        assertThat(store.takeSent()).isEqualTo(1);
        assertThat(store.entry("a", "shop.level").setAt()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(store.entry("b", "shop.level").setAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
