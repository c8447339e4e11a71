package io.muster.lookalike;

import io.muster.audience.ScoredCondition;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one tag adds to a customer's score. */
sealed interface TagScores permits ValueScores, BinScores {

    /** What it adds where the tag says this; null where it says nothing that counts. */
    double of(@Nullable TagValue value);

    /** The tag. */
    Tag tag();

    /** The same where each condition adds something else: no less than nothing, and 0 where it is left out. */
    TagScores map(DoubleUnaryOperator adds);

    /** How many of its {@link #conditions} hold where the tag says this; the engine looks at the customer for each. */
    int holding(@Nullable TagValue value);

    /** It adds no more than this. */
    double most();

    /**
     * Conditions whose points, where they hold, add up to it. It must be made of whole numbers.
     *
     * @param setAfter only a value set after this instant counts; null where values do not expire
     */
    List<ScoredCondition> conditions(@Nullable Instant setAfter);

    /** What these features of a tag add up to. */
    static TagScores of(Tag tag, List<WeightedFeature> features) {
        return tag.type() == TagType.NUMBER || tag.type() == TagType.DATE
                ? BinScores.of(tag, features)
                : ValueScores.of(tag, features);
    }
}
