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
import java.util.Optional;
import java.util.function.Function;

/** Counts all values of all tags in a few aggregations, for all audiences in one request. */
@ApplicationScoped
class ElasticsearchValueCounter implements ValueCounter {
    private final ManySearches searches;
    private final SharedPointInTime shared;

    ElasticsearchValueCounter(ManySearches searches, SharedPointInTime shared) {
        this.searches = searches;
        this.shared = shared;
    }

    /** What is asked about one audience, and how its answers are read. */
    private record Question(List<Search> searches, Function<List<Answer>, ValueProfile> reader) {}

    @Override
    public Profiles count(List<? extends Condition> audiences, List<CountedTag> tags) {
        return shared.read(pointInTime -> count(audiences, tags, pointInTime));
    }

    /** The same at a point in time that somebody holds. */
    Profiles count(List<? extends Condition> audiences, List<CountedTag> tags, PointInTime pointInTime) {
        return count(audiences, tags, pointInTime, false)
                .or(() -> count(audiences, tags, pointInTime, true))
                .orElseThrow(() -> new IllegalStateException("Elasticsearch did not count every value"));
    }

    /** Nothing where the answers are not whole. */
    private Optional<Profiles> count(
            List<? extends Condition> audiences, List<CountedTag> tags, PointInTime pointInTime, boolean named) {
        ProfilePlan plan = new ProfilePlan(tags, named);
        List<Question> questions = audiences.stream()
                .map(audience -> isEveryone(audience) ? everyone(audience, tags, named) : question(audience, plan))
                .toList();
        List<Answer> answers = searches.send(
                pointInTime,
                questions.stream()
                        .flatMap(question -> question.searches().stream())
                        .toList());
        if (!ProfilePlan.isWhole(answers)) {
            return Optional.empty();
        }
        List<ValueProfile> profiles = new ArrayList<>();
        int from = 0;
        for (Question question : questions) {
            int to = from + question.searches().size();
            profiles.add(question.reader().apply(answers.subList(from, to)));
            from = to;
        }
        return Optional.of(new Profiles(pointInTime.total(), profiles, pointInTime.asOf()));
    }

    private static boolean isEveryone(Condition audience) {
        return audience instanceof Condition.All all && all.children().isEmpty();
    }

    private static Question everyone(Condition audience, List<CountedTag> tags, boolean named) {
        EveryonePlan plan = new EveryonePlan(FilterToQuery.query(audience), tags, named);
        return new Question(plan.searches(), plan::read);
    }

    private static Question question(Condition audience, ProfilePlan plan) {
        return new Question(plan.searches(FilterToQuery.query(audience), false), plan::read);
    }
}
