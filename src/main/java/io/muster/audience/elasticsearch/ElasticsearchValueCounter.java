package io.muster.audience.elasticsearch;

import io.muster.audience.CountedTag;
import io.muster.audience.ValueCounter;
import io.muster.audience.ValueProfile;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.filter.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Counts all values of all tags in a few aggregations, for all audiences in one request. */
@ApplicationScoped
class ElasticsearchValueCounter implements ValueCounter {
    private final ManySearches searches;
    private final SharedPointInTime shared;

    ElasticsearchValueCounter(ManySearches searches, SharedPointInTime shared) {
        this.searches = searches;
        this.shared = shared;
    }

    @Override
    public Profiles count(List<? extends Condition> audiences, List<CountedTag> tags) {
        ProfilePlan plan = new ProfilePlan(tags);
        List<List<Search>> asked =
                audiences.stream().map(FilterToQuery::query).map(plan::searches).toList();
        return shared.read(pointInTime -> {
            List<Answer> answers = searches.send(
                    pointInTime, asked.stream().flatMap(List::stream).toList());
            List<ValueProfile> profiles = new ArrayList<>();
            int from = 0;
            for (List<Search> some : asked) {
                profiles.add(plan.read(answers.subList(from, from + some.size())));
                from += some.size();
            }
            return new Profiles(pointInTime.total(), profiles, pointInTime.asOf());
        });
    }
}
