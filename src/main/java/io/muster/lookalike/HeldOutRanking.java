package io.muster.lookalike;

import java.util.Arrays;

/**
 * How well scores put held-out members of a seed before others. The others are a sample without members of the seed, and
 * unlabelled: people like the seed are among them, count as wrong, and make every figure somewhat lower than it is.
 *
 * <p>Of everybody, the seed is a known share; so members and others are weighed to be as many as among everybody, and
 * the best 10 % are the best 10 % of everybody and not of those at hand.
 */
final class HeldOutRanking {
    private final double[] members;
    private final double[] others;
    private final double seedShare;

    /**
     * @param members scores of held-out members, one or more
     * @param others scores of others, one or more
     * @param seedShare the seed's share of everybody, 0 to 1
     */
    HeldOutRanking(double[] members, double[] others, double seedShare) {
        this.members = descending(members);
        this.others = descending(others);
        this.seedShare = seedShare;
    }

    private static double[] descending(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length / 2; i++) {
            double low = sorted[i];
            sorted[i] = sorted[sorted.length - 1 - i];
            sorted[sorted.length - 1 - i] = low;
        }
        return sorted;
    }

    /**
     * For each member, the best first, the share of others who are before him; of those with the same score half are. Their
     * mean is 1 − AUC, by the Mann-Whitney statistic.
     */
    double[] before() {
        double[] before = new double[members.length];
        int above = 0;
        int notBelow = 0;
        for (int member = 0; member < members.length; member++) {
            while (above < others.length && others[above] > members[member]) {
                above++;
            }
            notBelow = Math.max(notBelow, above);
            while (notBelow < others.length && others[notBelow] >= members[member]) {
                notBelow++;
            }
            before[member] = (above + notBelow) / 2.0 / others.length;
        }
        return before;
    }

    /** The probability that a member has a higher score than somebody else, equal scores counting half. */
    double auc() {
        return 1 - Spread.of(before()).mean();
    }

    /**
     * The share of members who are among the best of everybody. Where a score is shared by more than there is room for,
     * as many of either side are in as is to be expected by lot.
     *
     * @param best how large a share of everybody, above 0 to 1
     */
    double recallAt(double best) {
        double found = 0;
        double taken = 0;
        int member = 0;
        int other = 0;
        while (taken < best && (member < members.length || other < others.length)) {
            double score = Math.max(
                    member < members.length ? members[member] : Double.NEGATIVE_INFINITY,
                    other < others.length ? others[other] : Double.NEGATIVE_INFINITY);
            int members0 = member;
            int others0 = other;
            while (member < members.length && members[member] == score) {
                member++;
            }
            while (other < others.length && others[other] == score) {
                other++;
            }
            double ofMembers = (member - members0) / (double) members.length;
            double mass = seedShare * ofMembers + (1 - seedShare) * (other - others0) / others.length;
            double room = mass <= best - taken ? 1 : (best - taken) / mass;
            found += room * ofMembers;
            taken += mass;
        }
        return found;
    }
}
