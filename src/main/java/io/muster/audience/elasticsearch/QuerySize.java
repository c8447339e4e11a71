package io.muster.audience.elasticsearch;

import io.muster.filter.Condition;
import io.muster.filter.Condition.All;
import io.muster.filter.Condition.Any;
import io.muster.filter.Condition.HasAll;
import io.muster.filter.Condition.HasAny;
import io.muster.filter.Condition.HasNone;
import io.muster.filter.Condition.InList;
import io.muster.filter.Condition.InSegment;
import io.muster.filter.Condition.None;
import io.muster.filter.Condition.WeightRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** About how much memory a condition's query takes, in numbers that it would name. */
final class QuerySize {
    /** The term of a value, with its tag's code, takes about as much as so many numbers. */
    private static final int TERM = 10;

    private QuerySize() {}

    /** The numbers of lists, and the terms of sets as numbers; everything else is small. */
    static long of(Condition condition) {
        return switch (condition) {
            case All all -> of(all.children());
            case Any any -> of(any.children());
            case None none -> of(none.children());
            case InSegment in -> of(in.condition());
            case InList in -> NumbersToQuery.named(in.members());
            case HasAny any -> TERM * terms(any.values().size(), any.weight());
            case HasAll all -> TERM * terms(all.values().size(), all.weight());
            case HasNone none -> TERM * terms(none.values().size(), null);
            case Condition.InCells _,
                    Condition.Exists _,
                    Condition.Missing _,
                    Condition.NumberIn _,
                    Condition.NumberNot _,
                    Condition.DayIn _,
                    Condition.MomentIn _,
                    Condition.AnniversaryOn _,
                    Condition.FlagIs _ -> 0;
        };
    }

    private static long of(List<Condition> children) {
        return children.stream().mapToLong(QuerySize::of).sum();
    }

    private static long terms(long values, @Nullable WeightRange weight) {
        return weight == null
                ? values
                : values * (weight.most().hundredths() - weight.least().hundredths() + 1);
    }
}
