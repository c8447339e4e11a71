package io.muster.load.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.LoaderInput.Csv;
import io.muster.load.QualityRule;
import io.muster.load.QualityRule.Range;
import io.muster.load.Refuses;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityChecksTest {
    @TempDir
    Path scratch;

    @Test
    void aRangeRefusesWhatIsJustBeyondItsBoundsAndNotTheBounds() {
        assertThat(refused(
                        range("0", "100"),
                        "0",
                        "-0.0000000001",
                        "100",
                        "100.0000000001",
                        "100.00000000001",
                        "1e2",
                        "101e0"))
                .containsExactly("-0.0000000001", "100.0000000001", "100.00000000001", "101e0");
    }

    @Test
    void noNumberIsTooLargeToBeOutOfRange() {
        String long29 = "1" + "0".repeat(28);

        assertThat(refused(range(null, "100"), long29, "1e30", "1e400", "-1e400", "inf", "9".repeat(400)))
                .containsExactly(long29, "1e30", "1e400", "inf", "9".repeat(400));
        assertThat(refused(range("-100", null), "-" + long29, "-1e30", "-1e400", "1e400"))
                .containsExactly("-" + long29, "-1e30", "-1e400");
    }

    @Test
    void longNumbersAreComparedDigitByDigit() {
        String most = "9007199254740993";

        assertThat(refused(range(null, most), most, "9007199254740994", "9007199254740993.0000000001"))
                .containsExactly("9007199254740994", "9007199254740993.0000000001");
    }

    @Test
    void boundsMayBeBeyondEveryDecimal() {
        assertThat(refused(range("1e-20", "1e40"), "0", "1", "1e39", "1e41")).containsExactly("0", "1e41");
    }

    @Test
    void whatIsNoNumberIsNotForARangeToRefuse() {
        assertThat(refused(range("0", "100"), "many", "nan", "1,5", "")).isEmpty();
    }

    private static Range range(@Nullable String min, @Nullable String max) {
        return new Range(
                "n", min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max), Refuses.VALUE);
    }

    /** Those of the texts that the rule refuses. */
    private List<String> refused(QualityRule rule, String... texts) {
        Csv format = new Csv(',', '"', List.of("n"), null, List.of(rule));
        List<String> refused = new ArrayList<>();
        try (DuckDb duckDb = new DuckDb(scratch, "512MB", () -> {})) {
            CsvTable.createRefusals(duckDb);
            try (CsvTable table = new CsvTable(duckDb, format)) {
                for (int i = 0; i < texts.length; i++) {
                    table.record(i + 1, i + 1, List.of(texts[i]));
                }
            }
            new QualityChecks(duckDb, format).run();
            duckDb.each(
                    "SELECT n FROM raw SEMI JOIN refusals USING (line) ORDER BY line",
                    row -> refused.add(row.getString(1)));
        }
        return refused;
    }
}
