package io.muster.audience.elasticsearch;

import io.muster.audience.CountedTag;
import io.muster.audience.HeldCustomers;
import io.muster.audience.ValueProfile;
import io.muster.filter.Condition;
import io.muster.tag.Tag;
import io.muster.tag.TagSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All customers at one point in time that is held open. */
record ElasticsearchHeldCustomers(
        PointInTime pointInTime,
        ElasticsearchAudienceCounter counter,
        ElasticsearchValueCounter values,
        TagSetSearch search,
        RankedSearch ranked)
        implements HeldCustomers {

    @Override
    public Instant asOf() {
        return pointInTime.asOf();
    }

    @Override
    public List<Long> count(List<? extends Condition> conditions) {
        return counter.count(conditions, pointInTime).counts();
    }

    @Override
    public List<ValueProfile> profiles(List<? extends Condition> audiences, List<CountedTag> tags) {
        return values.count(audiences, tags, pointInTime).profiles();
    }

    @Override
    public List<TagSet> tagSets(Condition condition, Collection<Tag> tags, Instant now) {
        return search.read(condition, new TermTags(tags, now), pointInTime);
    }

    @Override
    public List<Ranked> best(Ranking ranking, int limit, int leastScore, @Nullable Ranked after) {
        return ranked.best(ranking, new RankedSearch.Stretch(limit, leastScore, after), pointInTime);
    }
}
