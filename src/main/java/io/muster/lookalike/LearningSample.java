package io.muster.lookalike;

import io.muster.tag.Tag;
import io.muster.tag.TagSet;
import java.time.Instant;
import java.util.List;

/**
 * What is to be learned from.
 *
 * @param tags that may be learned from; sensitive ones and those the caller leaves out are not among them
 * @param seed all members of the seed, or a random part of them
 * @param base random customers of everybody, without any member of the seed; unlabelled, so people like the seed are among
 *     them
 * @param seedSize how many members the seed has
 * @param baseSize how many customers everybody is, the seed included
 * @param now at which values count, or have expired
 */
public record LearningSample(
        List<Tag> tags, List<TagSet> seed, List<TagSet> base, long seedSize, long baseSize, Instant now) {
    /** @throws IllegalArgumentException if there are fewer members or customers than were drawn */
    public LearningSample {
        tags = List.copyOf(tags);
        seed = List.copyOf(seed);
        base = List.copyOf(base);
        if (seedSize < seed.size() || baseSize < seed.size() + base.size()) {
            throw new IllegalArgumentException("more were drawn than there are");
        }
    }
}
