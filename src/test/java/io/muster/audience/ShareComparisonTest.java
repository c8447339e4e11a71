package io.muster.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.audience.Compared.Interval;
import io.muster.audience.ShareComparison.Finding;
import io.muster.filter.generated.Seeds;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShareComparisonTest {

    /** Agresti, An Introduction to Categorical Data Analysis, 2.2: heart attacks with placebo and with aspirin. */
    @Test
    void withoutOverlapTheIntervalIsThatOfTheTextbook() {
        Compared compared = new ShareComparison(new AudienceSizes(11_034, 11_037, 0))
                .compare(189, 104, 0)
                .compared();

        assertThat(compared.tgi()).isCloseTo(181.8, within(0.05));
        assertInterval(compared.tgiInterval(), 143.3, 230.6, 0.05);
        assertThat(compared.difference()).isCloseTo(0.0077, within(0.00005));
        assertInterval(compared.differenceInterval(), 0.0047, 0.0107, 0.00005);
    }

    /** Two million draws with NumPy 1.26: audience Bin(1000, 0.3), rest of the base Bin(9000, 1700/9000). */
    @Test
    void anAudienceInsideItsBaseMovesItsBaseToo() {
        Finding finding = new ShareComparison(new AudienceSizes(1_000, 10_000, 1_000)).compare(300, 2_000, 300);

        assertThat(finding.compared().tgi()).isCloseTo(150, within(1e-9));
        assertInterval(finding.compared().tgiInterval(), 136.8, 163.3, 1.2);
        // Two proportions, 300 of 1,000 against 1,700 of 9,000: z = 8.3333, as Python's erfc has it
        assertThat(finding.probability()).isCloseTo(7.859746869702272e-17, within(1e-25));
    }

    /** Two million draws with NumPy 1.26: Bin(400, 0.3) and Bin(600, 0.4) against Bin(600, 0.4) and Bin(1400, 0.2). */
    @Test
    void peopleInBothCountForBoth() {
        Compared compared = new ShareComparison(new AudienceSizes(1_000, 2_000, 600))
                .compare(360, 520, 240)
                .compared();

        assertThat(compared.tgi()).isCloseTo(138.46, within(0.005));
        assertInterval(compared.tgiInterval(), 127.95, 149.6, 0.4);
        assertInterval(compared.differenceInterval(), 0.074, 0.126, 0.0006);
    }

    /** hypergeom.sf(3, 4372, 95, 8) of SciPy. */
    @Test
    void fewPeopleAreJudgedExactly() {
        Finding finding = new ShareComparison(new AudienceSizes(8, 4_372, 8)).compare(4, 95, 4);

        assertThat(finding.probability()).isCloseTo(2 * 1.3706348492609325e-05, within(1e-15));
    }

    @Test
    void withoutPeopleThereIsNothingToCompare() {
        Finding nobody = new ShareComparison(new AudienceSizes(0, 100, 0)).compare(0, 40, 0);
        assertThat(nobody.compared()).isEqualTo(new Compared(0, null, 40, 0.4, null, null, null, null, false));
        assertThat(nobody.probability()).isNull();

        Finding unknown = new ShareComparison(new AudienceSizes(10, 100, 10)).compare(0, 0, 0);
        assertThat(unknown.compared().tgi()).isNull();
        assertThat(unknown.compared().tgiInterval()).isNull();
        assertThat(unknown.probability()).isEqualTo(1);

        Finding everyone = new ShareComparison(new AudienceSizes(100, 100, 100)).compare(40, 40, 40);
        assertThat(everyone.compared().tgi()).isEqualTo(100);
        assertInterval(everyone.compared().tgiInterval(), 100, 100, 1e-9);
        assertThat(everyone.probability()).isEqualTo(1);
    }

    @Test
    void aValueThatNobodyInTheAudienceHasMayStillBeAsCommon() {
        Compared compared = new ShareComparison(new AudienceSizes(20, 1_000, 20))
                .compare(0, 50, 0)
                .compared();

        assertThat(compared.tgi()).isZero();
        Interval interval = Objects.requireNonNull(compared.tgiInterval());
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isGreaterThan(100);
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTruth() {
        Seeds.forEach(1, random -> {
            // Given an audience of 2,000 with 12 % in a base of 10,000, where the rest has 8 %
            double truth = 100 * 0.12 / (0.2 * 0.12 + 0.8 * 0.08);
            ShareComparison comparison = new ShareComparison(new AudienceSizes(2_000, 10_000, 2_000));
            int held = 0;
            for (int draw = 0; draw < 1_000; draw++) {
                long mine = drawn(random, 2_000, 0.12);
                Interval interval = comparison
                        .compare(mine, mine + drawn(random, 8_000, 0.08), mine)
                        .compared()
                        .tgiInterval();
                if (interval != null && interval.low() <= truth && truth <= interval.high()) {
                    held++;
                }
            }
            // 950 are to be expected, with a standard deviation of 7
            assertThat(held).isBetween(910, 985);
        });
    }

    private static long drawn(RandomGenerator random, int people, double share) {
        return random.doubles(people).filter(draw -> draw < share).count();
    }

    private static void assertInterval(@Nullable Interval interval, double low, double high, double off) {
        Objects.requireNonNull(interval);
        assertThat(interval.low()).isCloseTo(low, within(off));
        assertThat(interval.high()).isCloseTo(high, within(off));
    }
}
