package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.muster.audience.CountedTag;
import io.muster.audience.ValueProfile;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.filter.Condition;
import io.muster.tag.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Counts all values of some tags, for the people of some audiences: as of the last step, then without what has expired
 * since. Everyone is an audience whose answers the engine keeps.
 */
final class ProfileCount {
    private final List<CountedTag> tags;
    private final List<CountedTag> before;
    private final List<Tag> known;
    private final StandIns standIns;
    private final ManyAnswers engine;
    private final SinceLastStep since;

    /** @param known all published tags */
    ProfileCount(List<CountedTag> tags, List<Tag> known, StandIns standIns, ManyAnswers engine, SinceLastStep since) {
        this.tags = List.copyOf(tags);
        this.known = List.copyOf(known);
        this.before = tags.stream().map(LastStep::before).toList();
        this.standIns = standIns;
        this.engine = engine;
        this.since = since;
    }

    /**
     * One profile for each audience; nothing where the engine left something out.
     *
     * @param total all customers
     * @param named whether every value is to be asked for by name, since there are too many in the index
     */
    Optional<List<ValueProfile>> count(List<? extends Condition> audiences, long total, boolean named) {
        List<Together> together = named ? List.of() : together(total);
        ProfilePlan plan = new ProfilePlan(before, named, together);
        List<Query> queries = audiences.stream().map(FilterToQuery::query).toList();
        OddCustomers odd = new OddCustomers(before, together);
        List<Search> searches = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            searches.addAll(plan.searches(queries.get(i), isEveryone(audiences.get(i))));
        }
        int counted = searches.size();
        if (odd.areThere()) {
            searches.add(odd.reading(queries));
        }
        if (since.isPossible()) {
            searches.add(since.reading(queries));
        }
        List<Answer> answers = engine.answer(searches);
        if (!ProfileAnswers.areWhole(answers.subList(0, counted))) {
            return Optional.empty();
        }
        int each = counted / queries.size();
        List<ValueProfile> profiles = IntStream.range(0, queries.size())
                .mapToObj(i -> plan.read(answers.subList(i * each, (i + 1) * each)))
                .toList();
        List<ValueProfile> ofAll =
                odd.areThere() ? places(profiles, i -> odd.minus(profiles.get(i), answers.get(counted), i)) : profiles;
        return Optional.of(since.isPossible() ? withoutLapsed(ofAll, answers.getLast(), queries) : ofAll);
    }

    private List<ValueProfile> withoutLapsed(List<ValueProfile> profiles, Answer read, List<Query> queries) {
        if (SomeRead.isWhole(read)) {
            return places(profiles, i -> since.minus(profiles.get(i), read, i));
        }
        List<Answer> counted =
                engine.answer(queries.stream().map(since::counting).toList());
        return places(profiles, i -> since.minus(profiles.get(i), counted.get(i)));
    }

    private static List<ValueProfile> places(List<ValueProfile> profiles, IntFunction<ValueProfile> profile) {
        return IntStream.range(0, profiles.size()).mapToObj(profile).toList();
    }

    private static boolean isEveryone(Condition audience) {
        return audience instanceof Condition.All all && all.children().isEmpty();
    }

    /** The groups of which few enough customers are odd. */
    private List<Together> together(long total) {
        List<ExpiringGroup> groups = ExpiringGroup.of(before, known);
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Tag> expiring =
                groups.stream().flatMap(group -> group.all().stream()).toList();
        Map<String, List<Tag>> bySource = standIns.of(expiring, total, engine);
        List<List<Tag>> chosen = groups.stream()
                .map(group -> Objects.requireNonNull(bySource.get(group.source())))
                .toList();
        List<Answer> odd = engine.answer(IntStream.range(0, groups.size())
                .mapToObj(i -> groups.get(i).odd(chosen.get(i)))
                .toList());
        return IntStream.range(0, groups.size())
                .mapToObj(i -> groups.get(i)
                        .readOdd(odd.get(i))
                        .map(numbers -> new Together(groups.get(i), chosen.get(i), numbers)))
                .flatMap(Optional::stream)
                .toList();
    }
}
