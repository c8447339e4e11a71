package io.muster.lookalike;

import io.muster.lookalike.Learned.CurvePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is found among the best, from held-out members: the curve of the share of members found over the share of everybody
 * reached. Its slope is the ratio of densities of members and of everybody; so that this falls with the score, as it does where
 * scores order rightly, the curve is replaced by its least concave majorant (Grenander, On the theory of mortality
 * measurement, Skandinavisk Aktuarietidskrift 39, 1956; the same as isotonic regression of the slope).
 */
final class ReachCurve {
    /** With fewer members than these, or a smaller share of everybody, the steepest slope would be chance. */
    private static final int LEAST_FOUND = 5;

    private static final double LEAST_REACHED = 0.0025;

    private final double seedShare;
    private final List<double[]> corners;
    private final double members;

    /** @param before for each held-out member of each draw, the share of others who are before him */
    ReachCurve(List<double[]> before, double seedShare) {
        this.seedShare = seedShare;
        double[] ascending =
                before.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        this.members = ascending.length;
        List<double[]> hull = new ArrayList<>();
        hull.add(new double[] {0, 0});
        for (int i = 1; i <= ascending.length; i++) {
            double found = i / members;
            add(hull, (1 - seedShare) * ascending[i - 1] + seedShare * found, found);
        }
        add(hull, 1, 1);
        this.corners = List.copyOf(hull);
    }

    private static void add(List<double[]> hull, double reached, double found) {
        while (hull.size() > 1 && !turnsDown(hull.get(hull.size() - 2), hull.getLast(), reached, found)) {
            hull.removeLast();
        }
        hull.add(new double[] {reached, found});
    }

    private static boolean turnsDown(double[] first, double[] second, double reached, double found) {
        return (second[1] - first[1]) * (reached - second[0]) > (found - second[1]) * (second[0] - first[0]);
    }

    /** The share of members found among the best of everybody. */
    double found(double reached) {
        for (int i = 1; i < corners.size(); i++) {
            double[] from = corners.get(i - 1);
            double[] to = corners.get(i);
            if (reached <= to[0]) {
                double part = to[0] > from[0] ? (reached - from[0]) / (to[0] - from[0]) : 1;
                return from[1] + part * (to[1] - from[1]);
            }
        }
        return 1;
    }

    /**
     * The largest share of everybody who can be of the seed's kind: members would have to be denser among the best than
     * everybody is if there were more of that kind (Blanchard, Lee and Scott, Semi-supervised novelty detection,
     * Journal of Machine Learning Research 11, 2010).
     */
    double mostAlike() {
        for (double[] corner : corners) {
            if (corner[1] * members >= LEAST_FOUND && corner[0] >= LEAST_REACHED) {
                return Math.max(seedShare, corner[0] / corner[1]);
            }
        }
        return 1;
    }

    /**
     * The curve's points.
     *
     * @param scores of customers drawn from everybody but the seed
     * @param everybody how many customers there are
     */
    List<CurvePoint> points(List<Double> reach, double[] scores, long everybody) {
        double[] ascending = scores.clone();
        Arrays.sort(ascending);
        double most = mostAlike();
        return reach.stream()
                .map(ratio -> {
                    double ofOthers = Math.min(1, ratio / (1 - seedShare));
                    int rank = (int) Math.clamp(Math.round(ofOthers * scores.length), 1, scores.length);
                    double density = found(ratio) / ratio;
                    return new CurvePoint(
                            ratio,
                            Math.round(ratio * everybody),
                            ascending[scores.length - rank],
                            Math.min(1, seedShare * density),
                            Math.min(1, most * density));
                })
                .toList();
    }
}
