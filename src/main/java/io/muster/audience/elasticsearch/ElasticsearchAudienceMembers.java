package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import io.muster.audience.AudienceMembers;
import io.muster.audience.HeldAudience;
import io.muster.audience.ListLimits;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.WaitingTime;
import io.muster.shared.WalkGone;
import io.muster.shared.elasticsearch.ElasticsearchRefused;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.roaringbitmap.RoaringBitmap;

/**
 * Holds audiences as points in time and reads them in the order of the shards' documents, which costs no sorting; those
 * with large lists by {@link ListedMembers}. Of each member only one doc value is fetched.
 */
@ApplicationScoped
class ElasticsearchAudienceMembers implements AudienceMembers {
    private static final String ENGINE = "Elasticsearch";
    /** The engine shall never lose what we still promise. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    private static final int AT_ONCE = 10_000;

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final MemberRequests searches;
    private final ListedMembers listed;
    private final JoinedLists lists;
    private final ListLimits limits;
    private final SharedPointInTime shared;
    private final InstantSource clock;

    ElasticsearchAudienceMembers(
            ElasticsearchClient client,
            ElasticsearchRequests requests,
            MemberRequests searches,
            ListedMembers listed,
            JoinedLists lists,
            ListLimits limits,
            SharedPointInTime shared,
            InstantSource clock) {
        this.client = client;
        this.requests = requests;
        this.searches = searches;
        this.listed = listed;
        this.lists = lists;
        this.limits = limits;
        this.shared = shared;
        this.clock = clock;
    }

    @Override
    public HeldAudience hold(Condition condition, Duration idle) {
        // Changes are acknowledged once they can be counted, so all that were before now will be in it; a table keeps
        // no finer instants.
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CompletableFuture<String> opened = CompletableFuture.supplyAsync(() -> open(idle), Thread::startVirtualThread);
        try {
            return held(
                    condition,
                    WaitingTime.await(opened, requests.usualPatience().multipliedBy(2), ENGINE),
                    asOf);
        } catch (RuntimeException e) {
            // It may be opened all the same, and nobody else would ever close it.
            opened.thenAccept(this::close);
            throw e;
        }
    }

    private HeldAudience held(Condition condition, String pointInTime, Instant asOf) {
        Condition joined = lists.joined(condition, pointInTime);
        if (ListedNumbers.named(joined) <= limits.perPage()) {
            return new HeldAudience(pointInTime, MemberRequests.text(FilterToQuery.query(joined)), List.of(), asOf);
        }
        ListMarks.Marked marked = ListMarks.mark(joined);
        return new HeldAudience(pointInTime, marked.query(), marked.lists(), asOf);
    }

    /** Not for long, until it is read: an answer that is lost on its way leaves it open. */
    private String open(Duration idle) {
        Duration unread = idle.compareTo(SPARE) < 0 ? idle : SPARE;
        return requests.ask(() -> client.openPointInTime(
                        open -> open.index(CustomerFields.INDEX).keepAlive(time -> time.time(keepAlive(unread)))))
                .id();
    }

    @Override
    public Chunk read(HeldAudience audience, Stretch stretch, Duration idle, Patience patience) {
        try {
            if (!audience.lists().isEmpty()) {
                return listed.read(audience, stretch, keepAlive(idle), patience);
            }
            MemberSearch search =
                    new MemberSearch(audience.pointInTime(), audience.query(), CustomerFields.ID, stretch.limit());
            return searches.ask(search.in(stretch.part(), keepAlive(idle)).from(stretch.after()), patience);
        } catch (ElasticsearchRefused e) {
            if (e.isNotFound()) {
                throw new WalkGone();
            }
            throw e;
        }
    }

    @Override
    public void letGo(HeldAudience audience) {
        close(audience.pointInTime());
    }

    private void close(String pointInTime) {
        Thread.startVirtualThread(() -> {
            try {
                client.closePointInTime(close -> close.id(pointInTime));
            } catch (Exception e) {
                // It ends by itself with its keep-alive; an engine that is away has lost it anyway.
            }
        });
    }

    @Override
    public Found among(Condition condition, Collection<Integer> numbers) {
        List<Integer> all = List.copyOf(numbers);
        return shared.read(pointInTime -> {
            Set<Integer> found = new HashSet<>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Integer> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                Query query = QueryBuilders.bool(both ->
                        both.filter(FilterToQuery.numbered(some), FilterToQuery.query(cutDown(condition, some))));
                MemberSearch search = new MemberSearch(
                        pointInTime.id(), MemberRequests.text(query), CustomerFields.NUMBER, some.size());
                searches.ask(search, Patience.USUAL).ids().stream()
                        .map(Integer::valueOf)
                        .forEach(found::add);
            }
            return new Found(found, pointInTime.asOf());
        });
    }

    private static Condition cutDown(Condition condition, List<Integer> numbers) {
        RoaringBitmap people = new RoaringBitmap();
        numbers.forEach(people::add);
        return ListedNumbers.with(condition, list -> JoinedLists.common(list, people));
    }

    private static String keepAlive(Duration idle) {
        return idle.plus(SPARE).toMillis() + "ms";
    }
}
