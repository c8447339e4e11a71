package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import io.muster.audience.AudienceMembers;
import io.muster.audience.HeldAudience;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.EngineAway;
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

/**
 * Holds audiences as points in time and reads them in the order of the shards' documents, which costs no sorting. Of
 * each member only one doc value is fetched, and read without a tree of objects between.
 */
@ApplicationScoped
class ElasticsearchAudienceMembers implements AudienceMembers {
    private static final String ENGINE = "Elasticsearch";
    /** The engine shall never lose what we still promise. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int AT_ONCE = 10_000;

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final SharedPointInTime shared;
    private final InstantSource clock;
    private final JacksonJsonpMapper json = new JacksonJsonpMapper();

    ElasticsearchAudienceMembers(
            ElasticsearchClient client, ElasticsearchRequests requests, SharedPointInTime shared, InstantSource clock) {
        this.client = client;
        this.requests = requests;
        this.shared = shared;
        this.clock = clock;
    }

    @Override
    public HeldAudience hold(Condition condition, Duration idle) {
        String query = text(FilterToQuery.query(condition));
        // Changes are acknowledged once they can be counted, so all that were before now will be in it; a table keeps
        // no finer instants.
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CompletableFuture<String> opened = CompletableFuture.supplyAsync(() -> open(idle), Thread::startVirtualThread);
        try {
            String id = WaitingTime.await(opened, requests.usualPatience().multipliedBy(2), ENGINE);
            return new HeldAudience(id, query, asOf);
        } catch (EngineAway e) {
            // It may be opened all the same, and nobody else would ever close it.
            opened.thenAccept(this::close);
            throw e;
        }
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
        MemberSearch search = new MemberSearch(
                audience, CustomerFields.ID, stretch.limit(), keepAlive(idle), stretch.part(), stretch.after());
        try {
            return ask(search, patience);
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
        Query wanted = FilterToQuery.query(condition);
        return shared.read(pointInTime -> {
            Set<Integer> found = new HashSet<>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Integer> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                Query query = QueryBuilders.bool(both -> both.filter(FilterToQuery.numbered(some), wanted));
                HeldAudience audience = new HeldAudience(pointInTime.id(), text(query), pointInTime.asOf());
                ask(new MemberSearch(audience, CustomerFields.NUMBER, some.size()), Patience.USUAL).ids().stream()
                        .map(Integer::valueOf)
                        .forEach(found::add);
            }
            return new Found(found, pointInTime.asOf());
        });
    }

    private Chunk ask(MemberSearch search, Patience patience) {
        Duration longest = switch (patience) {
            case USUAL -> requests.usualPatience();
            case LONG -> LONG;
        };
        return requests.read("POST", MemberSearch.PATH, search.body(), longest, new MemberHits(search)::read);
    }

    private String text(Query query) {
        return JsonpUtils.toJsonString(query, json);
    }

    private static String keepAlive(Duration idle) {
        return idle.plus(SPARE).toMillis() + "ms";
    }
}
