package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.job.JobFailed;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Loads of which something is wrong: the file, its rows, or the loader. */
class LoadFaultsTest extends ShopLoads {

    @Test
    void brokenRowsAreRefusedAndTheOthersAreIn() throws Exception {
        TestJob job = load(LoadMode.FULL, HEADER + """
                a,gold,,1,,
                ,gold,,1,,
                b,platinum,,x,,
                a,silver,,2,,
                c,gold
                "d"x,gold,,1,,
                "e
                e",gold,,1,,
                f,gold,,-5,2026-02-30,perhaps
                """);

        assertThat(job.figures())
                .containsAllEntriesOf(
                        Map.of("read", 8L, "rejected", 5L, "valuesRejected", 5L, "loaded", 3L, "changed", 3L));
        assertThat(store.values())
                .isEqualTo(Map.of(
                        "a", Map.of("shop.level", "gold", "shop.points", "1.0"),
                        "b", Map.of(),
                        "f", Map.of("shop.level", "gold")));
        assertThat(Files.readAllLines(folders().refusals("load-1"))).hasSize(10);
    }

    @Test
    void aValueIsCountedOnceAndOnlyWhereItsLineIsIn() throws Exception {
        TestJob job = load(LoadMode.FULL, HEADER + """
                ,gold,,x,,
                a,gold,,-5.123456,,
                """);

        assertThat(job.figures())
                .containsAllEntriesOf(Map.of("read", 2L, "rejected", 1L, "valuesRejected", 1L, "loaded", 1L));
        assertThat(Files.readAllLines(folders().refusals("load-1")))
                .as("the first line breaks a rule of the row and one of a value, the other's value two")
                .hasSize(4);
    }

    @Test
    void ofValuesWhoseLinesNobodyKnowsEachIsCounted() throws Exception {
        loader = new ShopLoader(folder.resolve("timed")).withTimes();

        TestJob job = load(LoadMode.FULL, "id,level,at\na,platinum,2026-01-01 00:00\nb,platinum,2026-01-01 00:00\n");

        assertThat(job.figures()).containsAllEntriesOf(Map.of("rejected", 0L, "valuesRejected", 2L));
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws Exception {
        load(LoadMode.FULL, HEADER + "a,gold,,1,,\n");

        assertThatThrownBy(() -> load(LoadMode.FULL, "id,level,interest,points,active\nb,gold,,1,\n"))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("line 1, column 5")
                .hasMessageContaining("missing: since");

        assertThat(store.values().keySet()).containsExactly("a");
    }

    @Test
    void aQueryThatFailsAtAValueDoesNotTellIt() throws Exception {
        givesRows("SELECT id, line, CAST(level AS INTEGER) AS \"shop.points\"");

        assertThatThrownBy(() -> load(LoadMode.FULL, HEADER + "a,'O'Brien',,1,,\n"))
                .isInstanceOf(BadLoader.class)
                .hasMessage(
                        "DuckDB fails with: Conversion Error; its words may hold a customer's value and are not kept");
    }

    @Test
    void aQueryThatIsWrongIsToldInDuckDbsWords() throws Exception {
        givesRows("SELECT id, line, pints AS \"shop.points\"");
        assertThatThrownBy(() -> load(LoadMode.FULL, HEADER + "a,gold,,1,,\n"))
                .isInstanceOf(BadLoader.class)
                .hasMessage("DuckDB does not understand the SQL: Binder Error: Referenced column \"pints\" not found in"
                        + " FROM clause!");

        givesRows("SELECT id, level AS \"at\", points AS \"shop.points\"");
        assertThatThrownBy(() -> load(LoadMode.FULL, HEADER + "a,gold,,1,,\n"))
                .isInstanceOf(BadLoader.class)
                .hasMessageStartingWith("DuckDB does not understand the SQL: Binder Error: ")
                .hasMessageContaining("epoch_ms");
    }
}
