package io.muster.audience.elasticsearch;

import io.muster.filter.Condition;
import io.muster.filter.Condition.All;
import io.muster.filter.Condition.Any;
import io.muster.filter.Condition.Exists;
import io.muster.filter.Condition.HasAny;
import io.muster.filter.Condition.HasNone;
import io.muster.filter.Condition.InSegment;
import io.muster.filter.Condition.Missing;
import io.muster.filter.Condition.None;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition as what is wanted and what is taken away from it, so that its count is count(wanted) − count(wanted and
 * any of the excluded). Excluding clauses are the slowest part of a query: measured over 5 million customers, the
 * difference of two counts is three times as fast at the 99th percentile. But where much is wanted few are left to be
 * excluded from, and the second count costs more than it saves: then it stays one. Only what must hold as a whole can be
 * split so. Of an {@code any} with an exclusion in it the others are counted: who is not in (A or not B) is in (B and not A).
 *
 * @param ofOthers whether this counts those who do not fulfil the condition, of all customers
 */
record Difference(boolean ofOthers, Condition wanted, Optional<Condition> excluded) {
    /**
     * Up to so many wanted conditions, subtracting is quicker. Measured on 2 million customers, medians in ms, one query
     * and two: of 1 wanted 12.1 and 7.2, of 2 10.4 and 8.4, of 3 9.6 and 10.8, of 4 7.8 and 9.4.
     */
    private static final int FEW_WANTED = 2;

    static Difference of(Condition condition) {
        List<Condition> wanted = new ArrayList<>();
        List<Condition> excluded = new ArrayList<>();
        split(condition, wanted, excluded);
        String pointer = condition.pointer();
        if (wanted.isEmpty() && !excluded.isEmpty()) {
            return new Difference(true, any(pointer, excluded), Optional.empty());
        }
        Condition all = wanted.size() == 1 ? wanted.getFirst() : new All(pointer, wanted);
        if (excluded.isEmpty()) {
            return (all instanceof Any any ? others(any) : Optional.<Condition>empty())
                    .map(others -> of(others).complement())
                    .orElseGet(() -> new Difference(false, all, Optional.empty()));
        }
        return wanted.size() > FEW_WANTED
                ? new Difference(false, condition, Optional.empty())
                : new Difference(false, all, Optional.of(any(pointer, excluded)));
    }

    private Difference complement() {
        return new Difference(!ofOthers, wanted, excluded);
    }

    private static void split(Condition condition, List<Condition> wanted, List<Condition> excluded) {
        switch (condition) {
            case All(var pointer, var children) -> children.forEach(child -> split(child, wanted, excluded));
            case None(var pointer, var children) -> excluded.addAll(children);
            case Missing(var pointer, var tag, var setAfter) -> excluded.add(new Exists(pointer, tag, setAfter));
            case HasNone(var pointer, var tag, var setAfter, var values) -> {
                wanted.add(new Exists(pointer, tag, setAfter));
                excluded.add(new HasAny(pointer, tag, setAfter, values, null));
            }
            case InSegment segment -> split(segment.condition(), wanted, excluded);
            case Any _,
                    Condition.InList _,
                    Condition.InCells _,
                    Exists _,
                    HasAny _,
                    Condition.HasAll _,
                    Condition.NumberIn _,
                    Condition.NumberNot _,
                    Condition.DayIn _,
                    Condition.MomentIn _,
                    Condition.AnniversaryOn _,
                    Condition.FlagIs _ -> wanted.add(condition);
        }
    }

    /** Whoever fulfils none of its children; empty where that would still be all that has to be excluded. */
    private static Optional<Condition> others(Any any) {
        if (any.children().stream().allMatch(child -> excludedBy(child).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new All(
                any.pointer(),
                any.children().stream()
                        .map(child -> excludedBy(child).orElseGet(() -> new None(child.pointer(), List.of(child))))
                        .toList()));
    }

    /** Whom a condition that does nothing but exclude, excludes. */
    private static Optional<Condition> excludedBy(Condition condition) {
        if (condition instanceof None(var pointer, var children)) {
            return Optional.of(any(pointer, children));
        }
        if (condition instanceof Missing(var pointer, var tag, var setAfter)) {
            return Optional.of(new Exists(pointer, tag, setAfter));
        }
        return condition instanceof InSegment segment ? excludedBy(segment.condition()) : Optional.empty();
    }

    private static Condition any(String pointer, List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new Any(pointer, conditions);
    }
}
