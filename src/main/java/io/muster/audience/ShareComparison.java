package io.muster.audience;

import io.muster.audience.Compared.Interval;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Compares the share of people who have something in an audience and in its base, which may overlap or lie one in the
 * other. They fall into three groups that have nobody in common: of the audience alone, of both, of the base alone. In
 * each, the number who have it is binomial; each share is a sum over two groups, so that both shares move together where
 * people are in both.
 *
 * <ul>
 *   <li><b>Interval of the TGI</b>: the delta method on the logarithm of the ratio of shares, as Katz et al. do it for two
 *       groups (Obtaining confidence intervals for the risk ratio in cohort studies, Biometrics 34, 1978), over three
 *       groups. Without overlap it is theirs.
 *   <li><b>Interval of the difference</b>: the same method on the difference itself (Wald).
 *   <li><b>Probability</b> that shares differ so much by chance, if having it has nothing to do with the groups: the
 *       two-sided score test with the pooled share; where the audience lies in the base, that is the usual test of two
 *       proportions, the audience against the rest of the base. Where fewer than ten are to be expected on some side, its
 *       normal approximation is poor: then Fisher's exact test, twice the smaller tail, if the audience lies in the base,
 *       else no judgement.
 * </ul>
 *
 * <p>A group in which nobody or everybody has it would pass for certain: in the variance it counts with half a person more
 * on either side (Walter, The distribution of Levin's measure of attributable risk, Biometrika 62, 1975).
 */
final class ShareComparison {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double Z = NORMAL.inverseSurvivalProbability(0.025);
    private static final double FEW = 10;

    private final AudienceSizes sizes;
    private final double[] people;

    /** @throws IllegalArgumentException if more are in both than in one */
    ShareComparison(AudienceSizes sizes) {
        this.sizes = sizes;
        this.people = groups(sizes.audience(), sizes.base(), sizes.both());
    }

    /**
     * What was found of one thing.
     *
     * @param compared with nothing significant yet
     * @param probability 0 to 1; null where there is nothing to compare
     */
    record Finding(Compared compared, @Nullable Double probability) {}

    /**
     * Compares.
     *
     * @param audience people of the audience who have it
     * @param base people of the base who have it
     * @param both people of both who have it
     */
    Finding compare(long audience, long base, long both) {
        double[] having = groups(audience, base, both);
        @Nullable Double share = share(audience, sizes.audience());
        @Nullable Double baseShare = share(base, sizes.base());
        if (share == null || baseShare == null) {
            return new Finding(new Compared(audience, share, base, baseShare, null, null, null, null, false), null);
        }
        double difference = share - baseShare;
        double margin = Z * error(having, 1.0 / sizes.audience(), 1.0 / sizes.base());
        @Nullable Double tgi = baseShare == 0 ? null : 100 * share / baseShare;
        return new Finding(
                new Compared(
                        audience,
                        share,
                        base,
                        baseShare,
                        tgi,
                        tgi == null ? null : tgiInterval(tgi, having),
                        difference,
                        new Interval(Math.max(-1, difference - margin), Math.min(1, difference + margin)),
                        false),
                probability(having));
    }

    private static double[] groups(long audience, long base, long both) {
        if (both > audience || both > base || both < 0) {
            throw new IllegalArgumentException("more are in both than in one of them");
        }
        return new double[] {audience - both, both, base - both};
    }

    private static @Nullable Double share(long count, long people) {
        return people == 0 ? null : (double) count / people;
    }

    private Interval tgiInterval(double tgi, double[] having) {
        if (tgi > 0) {
            double audience = having[0] + having[1];
            double base = having[1] + having[2];
            double factor = Math.exp(Z * error(having, 1 / audience, 1 / base));
            return new Interval(tgi / factor, tgi * factor);
        }
        // Of zero there is no logarithm: the upper end is that of half a person who has it, in both.
        double share = 0.5 / (sizes.audience() + 1);
        double baseShare = (having[1] + having[2] + 0.5) / (sizes.base() + 1);
        double[] half = {people[0] > 0 && people[1] == 0 ? 0.5 : 0, people[1] > 0 ? 0.5 : 0, having[2]};
        double error = error(half, 1 / 0.5, 1 / (having[1] + having[2] + 0.5));
        return new Interval(0, 100 * share / baseShare * Math.exp(Z * error));
    }

    /**
     * The standard error of what grows by one weight with each person of the audience who has it, and shrinks by the other
     * with each of the base.
     */
    private double error(double[] having, double ofAudience, double ofBase) {
        double[] weights = {ofAudience, ofAudience - ofBase, -ofBase};
        double variance = 0;
        for (int group = 0; group < people.length; group++) {
            if (people[group] > 0) {
                boolean certain = having[group] == 0 || having[group] == people[group];
                double share = certain ? (having[group] + 0.5) / (people[group] + 1) : having[group] / people[group];
                variance += weights[group] * weights[group] * people[group] * share * (1 - share);
            }
        }
        return Math.sqrt(variance);
    }

    private double probability(double[] having) {
        double all = DoubleStream.of(people).sum();
        double have = DoubleStream.of(having).sum();
        double pooled = have / all;
        double spread = 1.0 / sizes.audience() + 1.0 / sizes.base() - 2.0 * people[1] / sizes.audience() / sizes.base();
        if (have == 0 || have == all || spread <= 0) {
            return 1;
        }
        double rest = people[0] == 0 ? people[2] : sizes.base();
        double expected = Math.min(sizes.audience(), rest) * Math.min(pooled, 1 - pooled);
        if (expected < FEW) {
            return people[0] == 0 ? exact((long) all, (long) have, (long) having[1]) : 1;
        }
        double difference = (having[0] + having[1]) / sizes.audience() - (having[1] + having[2]) / sizes.base();
        double z = difference / Math.sqrt(pooled * (1 - pooled) * spread);
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    private double exact(long all, long have, long drawn) {
        HypergeometricDistribution chance = HypergeometricDistribution.of(
                Math.toIntExact(all), Math.toIntExact(have), Math.toIntExact(sizes.audience()));
        int count = Math.toIntExact(drawn);
        double tail = Math.min(chance.cumulativeProbability(count), chance.survivalProbability(count - 1));
        return Math.min(1, 2 * tail);
    }
}
