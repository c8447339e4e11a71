package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.audience.AudienceMembers.Patience;
import io.muster.audience.HeldCustomers.Ranked;
import io.muster.audience.HeldCustomers.Ranking;
import io.muster.audience.ListLimits;
import io.muster.audience.ScoredCondition;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks people by one boosted boolean query. Points are whole, so the engine's sums of floating-point numbers are exact in
 * whatever order it adds them. Who is not to be ranked is taken out after the scoring: a filter beside the clauses would
 * make the engine merge them customer by customer, which takes three times as long. A least score keeps the engine's queue
 * short, which is what costs most where many are wanted.
 */
@ApplicationScoped
class RankedSearch {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::number);
    /** Where fewer than this part of all are ranked, it is faster to look at them alone. */
    private static final int FEW = 4;

    private static final String PATH = "/_search?allow_partial_search_results=false&filter_path=hits.hits.sort";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ElasticsearchRequests requests;
    private final MemberRequests members;
    private final JoinedLists lists;
    private final ListLimits limits;

    RankedSearch(ElasticsearchRequests requests, MemberRequests members, JoinedLists lists, ListLimits limits) {
        this.requests = requests;
        this.members = members;
        this.lists = lists;
        this.limits = limits;
    }

    /**
     * Whom of the ranking to find.
     *
     * @param limit the most
     * @param leastScore nobody below
     * @param after only those behind; null from the first
     */
    record Stretch(int limit, int leastScore, @Nullable Ranked after) {}

    List<Ranked> best(Ranking ranking, Stretch stretch, PointInTime pointInTime) {
        Condition joined = lists.joined(ranking.within(), pointInTime.id());
        List<Ranked> best = List.of();
        for (Condition part : ListedNumbers.parts(joined, limits.atOnce())) {
            List<Ranked> ofPart = search(ranking.points(), part, stretch, pointInTime);
            best = Stream.concat(best.stream(), ofPart.stream())
                    .sorted(BEST_FIRST)
                    .limit(stretch.limit())
                    .toList();
        }
        return best;
    }

    private List<Ranked> search(
            List<ScoredCondition> points, Condition within, Stretch stretch, PointInTime pointInTime) {
        String filter = MemberRequests.text(FilterToQuery.query(within));
        boolean few = count(filter, pointInTime) * FEW < pointInTime.total();
        // Whoever has no points is found only where everybody is given some.
        int forAll = stretch.leastScore() > 0 ? 0 : 1;
        String body = "{\"size\":" + stretch.limit()
                + ",\"pit\":{\"id\":\"" + pointInTime.id() + "\",\"keep_alive\":\""
                + ElasticsearchHoldCustomers.KEEP_ALIVE + "\"}"
                + ",\"query\":{\"bool\":{\"should\":" + clauses(points, forAll)
                + (few ? ",\"filter\":" + filter + ",\"minimum_should_match\":1}}" : "}},\"post_filter\":" + filter)
                + (forAll > 0 ? "" : ",\"min_score\":" + stretch.leastScore())
                + ",\"sort\":[{\"_score\":\"desc\"},{\"" + CustomerFields.NUMBER + "\":\"asc\"}]"
                + after(stretch.after(), forAll)
                + ",\"track_total_hits\":false,\"stored_fields\":\"_none_\"}";
        return requests.read("POST", PATH, body, PATIENCE, answer -> read(answer, forAll));
    }

    private long count(String query, PointInTime pointInTime) {
        MemberSearch search = new MemberSearch(pointInTime.id(), query, CustomerFields.NUMBER, 0);
        return Objects.requireNonNull(members.ask(search, Patience.LONG).total());
    }

    private static String clauses(List<ScoredCondition> points, int forAll) {
        List<Query> clauses = new ArrayList<>();
        points.forEach(scored -> clauses.add(clause(FilterToQuery.query(scored.condition()), scored.points())));
        if (forAll > 0) {
            clauses.add(clause(QueryBuilders.matchAll().build()._toQuery(), forAll));
        }
        return "[" + String.join(",", clauses.stream().map(MemberRequests::text).toList()) + "]";
    }

    private static Query clause(Query query, int points) {
        return QueryBuilders.constantScore(constant -> constant.filter(query).boost((float) points));
    }

    /** The engine tells those of the same score and number apart by the document's place, of which this is behind all. */
    private static String after(@Nullable Ranked after, int forAll) {
        return after == null
                ? ""
                : ",\"search_after\":[" + (after.score() + forAll) + "," + after.number() + "," + Long.MAX_VALUE + "]";
    }

    /** {@code {"hits": {"hits": [{"sort": [3346.0, 1121571, 61807]}, …]}}}. */
    private static List<Ranked> read(InputStream answer, int forAll) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(answer)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY && "sort".equals(json.currentName())) {
                    json.nextToken();
                    int score = (int) json.getDoubleValue();
                    json.nextToken();
                    ranked.add(new Ranked(json.getIntValue(), score - forAll));
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        json.skipChildren();
                    }
                }
            }
        }
        return ranked;
    }
}
