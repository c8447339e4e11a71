package io.muster.audience;

import io.muster.filter.Condition;
import io.muster.tag.Tag;
import io.muster.tag.TagSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All customers as they were at one instant. Everything that is read is read of that instant. */
public interface HeldCustomers {

    /** Every change acknowledged before this instant is in it. */
    Instant asOf();

    /** How many fulfil each of the conditions, taken alone, in the order asked. */
    List<Long> count(List<? extends Condition> conditions);

    /** How many people of each audience have each value of some tags, in the order asked. */
    List<ValueProfile> profiles(List<? extends Condition> audiences, List<CountedTag> tags);

    /**
     * What some tags say of everybody who fulfils the condition, in no order that means anything but the same each time.
     *
     * @param tags only these are read, and of them only values that count at {@code now}
     */
    List<TagSet> tagSets(Condition condition, Collection<Tag> tags, Instant now);

    /**
     * How people are ranked: by the sum of the points of all that they fulfil.
     *
     * @param points what gives points; all together less than 2^24, so that the engine's sums are exact
     * @param within who is ranked
     */
    record Ranking(List<ScoredCondition> points, Condition within) {
        public Ranking {
            points = List.copyOf(points);
        }
    }

    /**
     * A ranked person.
     *
     * @param number the customer's
     * @param score the sum of points, 0 or more
     */
    record Ranked(int number, int score) {}

    /**
     * The best, the highest score first, and of those of the same score the lowest number.
     *
     * @param limit the most of them, 1 or more
     * @param leastScore nobody of a lower score; 0 for anybody
     * @param after those who come after this one; null from the first
     */
    List<Ranked> best(Ranking ranking, int limit, int leastScore, @Nullable Ranked after);
}
