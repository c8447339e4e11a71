package io.muster.filter.generated;

import static io.muster.filter.generated.JsonTrees.array;
import static io.muster.filter.generated.JsonTrees.number;
import static io.muster.filter.generated.JsonTrees.object;
import static io.muster.filter.generated.JsonTrees.string;
import static io.muster.filter.generated.JsonTrees.with;

import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.Limits;
import io.muster.filter.ProblemCode;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import io.muster.tag.TagSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Random filters in which nothing is wrong. Most are drawn around one customer, whose values are the bounds and members
 * of their sets, so that they find somebody. Those without a time zone are right in each of {@link RandomTimes#ZONES},
 * of which the server's zone must be one.
 */
public final class RandomFilters {
    private static final int DEEPEST = 5;
    private static final Set<String> NOTHING_IN_IT = Set.of(ProblemCode.RANGE_EMPTY.name());
    /** What references bring in may be more than a filter may have. */
    private static final Set<String> TOO_MUCH = Set.of(ProblemCode.TOO_DEEP.name(), ProblemCode.TOO_LARGE.name());

    private final Picks picks;
    private final RandomTagTests tagTests;
    private final List<TagSet> customers;
    private final Catalogue catalogue;
    private final RandomSegments segments;
    private final List<FilterCheck> checks = RandomTimes.ZONES.stream()
            .map(zone -> new FilterCheck(Limits.DEFAULT, zone))
            .toList();

    /**
     * @param customers whose values are to be asked for; at least one
     * @param now the instant at which will be asked
     * @param segments what they may refer to
     */
    public RandomFilters(
            RandomGenerator random,
            Catalogue catalogue,
            List<GeneratedCustomer> customers,
            Instant now,
            RandomSegments segments) {
        this.segments = segments;
        this.picks = new Picks(random);
        this.catalogue = catalogue;
        this.customers = customers.stream().map(GeneratedCustomer::tags).toList();
        this.tagTests = new RandomTagTests(random, catalogue, now);
    }

    /** One more filter, as the value of {@code "filter"} in a request's body. */
    public Json next() {
        while (true) {
            Json filter = drawn();
            if (checks.stream().allMatch(check -> isRight(filter, check, TOO_MUCH))) {
                return filter;
            }
        }
    }

    private Json drawn() {
        Json filter = object("language", number(BigDecimal.ONE));
        if (picks.percent(80)) {
            filter = with(filter, "timezone", string(picks.of(RandomTimes.ZONES).getId()));
        }
        return with(filter, "where", node(filter, picks.of(customers), picks.between(1, DEEPEST)));
    }

    private Json node(Json envelope, TagSet focus, int depth) {
        boolean leaf = depth == 1 || picks.percent(25);
        Json node = leaf ? leaf(envelope, focus) : group(envelope, focus, depth);
        return picks.percent(10) ? with(node, "id", string("row-" + picks.between(1, 99))) : node;
    }

    private Json group(Json envelope, TagSet focus, int depth) {
        String key = picks.of("all", "all", "any", "any", "none");
        int size = key.equals("all") && picks.percent(5) ? 0 : picks.between(1, 4);
        TagSet center = picks.percent(20) ? picks.of(customers) : focus;
        List<Json> children = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            children.add(node(envelope, center, depth - 1));
        }
        return object(key, array(children));
    }

    private Json leaf(Json envelope, TagSet focus) {
        @Nullable Json reference = picks.percent(12) ? segments.reference(picks) : null;
        if (reference != null) {
            return reference;
        }
        if (picks.percent(8)) {
            return segments.list(picks);
        }
        return picks.percent(6) ? sample() : tagTest(envelope, focus);
    }

    private Json sample() {
        int from = picks.of(0, 0, 1, 3333, 5000, 9_899);
        int to = picks.of(from + 1, from + 100, 10_000);
        Json share = object("salt", string(picks.of("autumn", "秋", "😀", "autumn ", "=")));
        share = with(share, "from", number(BigDecimal.valueOf(from, 2)));
        return object("sample", with(share, "to", number(BigDecimal.valueOf(to, 2))));
    }

    /** Draws until the test's range is not empty, whatever the server's zone; nothing else may be wrong with it. */
    private Json tagTest(Json envelope, TagSet focus) {
        while (true) {
            Json test = tagTests.next(focus);
            Json filter = with(envelope, "where", test);
            if (checks.stream().allMatch(check -> isRight(filter, check, NOTHING_IN_IT))) {
                return test;
            }
        }
    }

    /** @param excused what may be wrong with it */
    private boolean isRight(Json filter, FilterCheck check, Set<String> excused) {
        return switch (check.check(filter, "/filter", catalogue, segments)) {
            case CheckedFilter _ -> true;
            case Refused(var problems) -> {
                if (problems.stream().anyMatch(problem -> !excused.contains(problem.code()))) {
                    throw new AssertionError("a generated test was refused: " + filter + " " + problems);
                }
                yield false;
            }
        };
    }
}
