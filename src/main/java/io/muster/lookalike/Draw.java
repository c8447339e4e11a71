package io.muster.lookalike;

import io.muster.lookalike.Learned.Method;
import io.muster.tag.TagCode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What one draw found: everything was learned from some, and measured on those who were held out.
 *
 * @param rankings by each method that was tried
 * @param bestTag the tag that alone was the best on those learned from; none where there is no tag
 */
record Draw(Map<Method, HeldOutRanking> rankings, Optional<ByTag> bestTag) {

    /** The ranking by the log-odds of one tag. */
    record ByTag(TagCode tag, HeldOutRanking ranking) {}

    /** Learns from some and ranks those held out; leaves out tags by what those say whom it learns from. */
    static Draw of(
            Columns columns,
            Split split,
            List<Method> methods,
            double seedShare,
            BiFunction<Restating, Split, Set<Integer>> leavingOut) {
        Restating restates = new Restating(columns, split, seedShare);
        Set<Integer> leftOut = leavingOut.apply(restates, split);
        Evidence evidence = Evidence.ofSample(
                columns, columns.rows(split.seed(), leftOut), columns.rows(split.base(), leftOut), seedShare);
        OneHot members = columns.rows(split.heldOutSeed(), leftOut);
        OneHot others = columns.rows(split.heldOutBase(), leftOut);
        Map<Method, HeldOutRanking> rankings = new EnumMap<>(Method.class);
        for (Method method : methods) {
            double[] weights = MethodWeights.of(method, evidence);
            rankings.put(method, new HeldOutRanking(members.scores(weights), others.scores(weights), seedShare));
        }
        Optional<ByTag> bestTag = IntStream.range(0, columns.tags().size())
                .boxed()
                .filter(tag -> !leftOut.contains(tag))
                .max(Comparator.comparingDouble(restates::auc))
                .map(tag -> {
                    double[] weights = onlyOf(tag, columns, LogOdds.weights(evidence));
                    return new ByTag(
                            columns.tags().get(tag).tag().code(),
                            new HeldOutRanking(members.scores(weights), others.scores(weights), seedShare));
                });
        return new Draw(rankings, bestTag);
    }

    private static double[] onlyOf(int tag, Columns columns, double[] weights) {
        double[] some = new double[weights.length];
        for (int column = 0; column < some.length; column++) {
            some[column] = columns.at(column).tag() == tag ? weights[column] : 0;
        }
        return some;
    }
}
