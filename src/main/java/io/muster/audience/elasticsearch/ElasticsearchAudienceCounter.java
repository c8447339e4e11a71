package io.muster.audience.elasticsearch;

import io.muster.audience.AudienceCounter;
import io.muster.audience.ListLimits;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.filter.Condition;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Counts by filters alone, and by subtraction where that is quicker ({@link Difference}); all from one shared point in time. Where lists are
 * large, the counts of ranges of customers' numbers are added up.
 */
@ApplicationScoped
class ElasticsearchAudienceCounter implements AudienceCounter {
    private final ManySearches many;
    private final ElasticsearchRequests requests;
    private final SharedPointInTime shared;
    private final JoinedLists lists;
    private final ListLimits limits;

    ElasticsearchAudienceCounter(
            ManySearches many,
            ElasticsearchRequests requests,
            SharedPointInTime shared,
            JoinedLists lists,
            ListLimits limits) {
        this.many = many;
        this.requests = requests;
        this.shared = shared;
        this.lists = lists;
        this.limits = limits;
    }

    /**
     * One of the counts that an answer is made of.
     *
     * @param of which of the conditions it belongs to
     * @param sign 1 where it is added, -1 where it is taken away
     */
    private record Term(int of, int sign, Condition condition) {}

    @Override
    public Counts count(List<? extends Condition> conditions) {
        return shared.read(pointInTime -> count(conditions, pointInTime));
    }

    /** The same at a point in time that somebody holds. */
    Counts count(List<? extends Condition> conditions, PointInTime pointInTime) {
        List<Term> terms = new ArrayList<>();
        Long[] counts = new Long[conditions.size()];
        Arrays.fill(counts, 0L);
        for (int i = 0; i < conditions.size(); i++) {
            Condition joined = lists.joined(conditions.get(i), pointInTime.id());
            for (Condition part : ListedNumbers.parts(joined, limits.atOnce())) {
                Difference difference = Difference.of(part);
                counts[i] += difference.ofOthers() ? pointInTime.total() : 0;
                addTerms(i, difference, terms);
            }
        }
        for (List<Term> some : batches(terms)) {
            List<Long> counted = countTerms(some, pointInTime);
            for (int i = 0; i < some.size(); i++) {
                counts[some.get(i).of()] += some.get(i).sign() * counted.get(i);
            }
        }
        return new Counts(pointInTime.total(), List.of(counts), pointInTime.asOf());
    }

    private static void addTerms(int of, Difference difference, List<Term> terms) {
        Condition wanted = difference.wanted();
        int sign = difference.ofOthers() ? -1 : 1;
        terms.add(new Term(of, sign, wanted));
        difference
                .excluded()
                .map(excluded -> new Condition.All(wanted.pointer(), List.of(wanted, excluded)))
                .ifPresent(both -> terms.add(new Term(of, -sign, both)));
    }

    /** As many together as may be asked at once; without lists and large sets of values, all of them. */
    private List<List<Term>> batches(List<Term> terms) {
        List<List<Term>> batches = new ArrayList<>();
        long size = 0;
        for (Term term : terms) {
            long more = QuerySize.of(term.condition());
            if (batches.isEmpty() || size + more > limits.atOnce()) {
                batches.add(new ArrayList<>());
                size = 0;
            }
            batches.getLast().add(term);
            size += more;
        }
        return batches;
    }

    private List<Long> countTerms(List<Term> terms, PointInTime pointInTime) {
        List<Search> searches = terms.stream()
                .map(term -> Search.of(FilterToQuery.query(term.condition()), Map.of()))
                .toList();
        return many.send(pointInTime, searches, requests.usualPatience()).stream()
                .map(Answer::total)
                .toList();
    }
}
