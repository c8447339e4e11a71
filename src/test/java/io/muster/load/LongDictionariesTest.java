package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.tag.TagCode;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A load brings an open dictionary no more values than it has room for. */
class LongDictionariesTest extends ShopLoads {
    private static final String THREE_INTERESTS = HEADER + """
            a,gold,outdoor:0.70|food,1,,
            b,silver,travel|food,2,,
            c,gold,travel,3,,
            """;

    @Test
    void asManyAsThereIsRoomForAreAllIn() throws Exception {
        mostValues = 3;

        TestJob job = load(LoadMode.FULL, THREE_INTERESTS);

        assertThat(gained).isEqualTo(Map.of(new TagCode("shop.interest"), Set.of("food", "outdoor", "travel")));
        assertThat(job.figures()).containsAllEntriesOf(Map.of("valuesRejected", 0L, "rejected", 0L, "loaded", 3L));
    }

    @Test
    void ofTheOthersEachIsRefusedAndNothingElse() throws Exception {
        mostValues = 2;

        TestJob job = load(LoadMode.FULL, THREE_INTERESTS);

        assertThat(gained).isEqualTo(Map.of(new TagCode("shop.interest"), Set.of("food", "outdoor")));
        assertThat(store.values())
                .isEqualTo(Map.of(
                        "a", Map.of("shop.level", "gold", "shop.interest", "food|outdoor:0.7", "shop.points", "1.0"),
                        "b", Map.of("shop.level", "silver", "shop.interest", "food", "shop.points", "2.0"),
                        "c", Map.of("shop.level", "gold", "shop.points", "3.0")));
        assertThat(job.figures()).containsAllEntriesOf(Map.of("valuesRejected", 2L, "rejected", 0L, "loaded", 3L));
        assertThat(Files.readAllLines(folders().refusals("load-1")))
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal)
                        .contains("\"column\":\"shop.interest\"", "\"code\":\"DICTIONARY_FULL\"")
                        .doesNotContain("travel"));
    }
}
