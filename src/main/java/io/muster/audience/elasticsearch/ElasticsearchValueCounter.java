package io.muster.audience.elasticsearch;

import io.muster.audience.CountedTag;
import io.muster.audience.PublishedTags;
import io.muster.audience.ValueCounter;
import io.muster.filter.Condition;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts all values of all tags in a few aggregations, for all audiences in one request. */
@ApplicationScoped
class ElasticsearchValueCounter implements ValueCounter {
    private final ManySearches searches;
    private final SharedPointInTime shared;
    private final StandIns standIns;
    private final TagCatalogue catalogue;

    ElasticsearchValueCounter(
            ManySearches searches, SharedPointInTime shared, StandIns standIns, TagCatalogue catalogue) {
        this.searches = searches;
        this.shared = shared;
        this.standIns = standIns;
        this.catalogue = catalogue;
    }

    @Override
    public Profiles count(List<? extends Condition> audiences, List<CountedTag> tags) {
        return shared.read(pointInTime -> count(audiences, tags, pointInTime));
    }

    /** The same at a point in time that somebody holds. */
    Profiles count(List<? extends Condition> audiences, List<CountedTag> tags, PointInTime pointInTime) {
        ProfileCount count = new ProfileCount(
                tags,
                PublishedTags.all(catalogue.recent()),
                standIns,
                asked -> searches.send(pointInTime, asked),
                new SinceLastStep(tags));
        return count.count(audiences, pointInTime.total(), false)
                .or(() -> count.count(audiences, pointInTime.total(), true))
                .map(profiles -> new Profiles(pointInTime.total(), profiles, pointInTime.asOf()))
                .orElseThrow(() -> new IllegalStateException("Elasticsearch did not count every value"));
    }
}
