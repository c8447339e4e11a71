package io.muster.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.audience.BinQuantiles.Quantile;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.Seeds;
import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BinsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void theRoundestNumberIsTaken() {
        assertThat(RoundNumber.between(-3, 8)).isZero();
        assertThat(RoundNumber.between(873, 1_130)).isEqualTo(1_000);
        assertThat(RoundNumber.between(1_130, 1_420)).isEqualTo(1_200);
        assertThat(RoundNumber.between(-1_130, -873)).isEqualTo(-1_000);
        assertThat(RoundNumber.between(0.28, 0.34)).isEqualTo(0.3);
        assertThat(RoundNumber.between(4.3, 5.2)).isEqualTo(5);
        assertThat(RoundNumber.between(0.1, 0.1)).isEqualTo(0.1);
        assertThat(RoundNumber.between(4.9e-324, 4.9e-324)).isEqualTo(4.9e-324);
        assertThat(RoundNumber.between(1e300, 1.7e308)).isEqualTo(1e308);
    }

    @Test
    void theRoundestNumberLiesBetweenTheEnds() {
        Seeds.forEach(2_000, random -> {
            double from = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-10, 10));
            double to = from + random.nextDouble() * Math.pow(10, random.nextInt(-10, 10));
            assertThat(RoundNumber.between(from, to)).isBetween(from, to);
        });
    }

    @Test
    void curvesAreAsFineAsTheirSpanAllows() {
        assertThat(edges(DatePrecision.DAY, "2026-01-30T00:00:00Z", "2026-02-02T00:00:00Z"))
                .containsExactly(
                        "2026-01-30T00:00:00Z",
                        "2026-01-31T00:00:00Z",
                        "2026-02-01T00:00:00Z",
                        "2026-02-02T00:00:00Z",
                        "2026-02-03T00:00:00Z");
        assertThat(edges(DatePrecision.INSTANT, "2025-12-31T20:00:00Z", "2026-03-05T00:00:00Z"))
                .containsExactly(
                        "2025-12-31T16:00:00Z", "2026-01-31T16:00:00Z", "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z");
        assertThat(edges(DatePrecision.DAY, "1950-05-05T00:00:00Z", "2010-01-01T00:00:00Z"))
                .hasSize(62)
                .startsWith("1950-01-01T00:00:00Z")
                .endsWith("2011-01-01T00:00:00Z");
        assertThat(edges(DatePrecision.DAY, "-9999-05-05T00:00:00Z", "9998-01-01T00:00:00Z"))
                .hasSizeLessThan(250);
    }

    @Test
    void quantilesLieInTheirBinAndNeverInOneWithoutAnEnd() {
        assertThat(BinQuantiles.of(List.of(0.0, 10.0, 20.0), List.of(0L, 50L, 50L, 0L)))
                .containsExactly(
                        new Quantile(0.05, 1),
                        new Quantile(0.25, 5),
                        new Quantile(0.5, 10),
                        new Quantile(0.75, 15),
                        new Quantile(0.95, 19));
        assertThat(BinQuantiles.of(List.of(0.0, 10.0), List.of(30L, 40L, 30L))).containsExactly(new Quantile(0.5, 5));
        assertThat(BinQuantiles.of(List.of(0.0), List.of(0L, 0L))).isEmpty();
        assertThat(BinQuantiles.of(List.of(), List.of(7L))).isEmpty();
    }

    private static List<String> edges(DatePrecision precision, String first, String last) {
        Tag tag = RandomCatalogue.of(new SplittableRandom(1)).tags().stream()
                .filter(some -> some.type() == TagType.DATE && some.precision() == precision)
                .findFirst()
                .orElseThrow();
        return DateUnit.edges(
                        tag,
                        Instant.parse(first).toEpochMilli(),
                        Instant.parse(last).toEpochMilli(),
                        SHANGHAI)
                .stream()
                .map(edge -> Instant.ofEpochMilli(edge.longValue()).toString())
                .toList();
    }
}
