package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.muster.audience.HeldCustomers;
import io.muster.audience.HoldCustomers;
import io.muster.customer.CustomerFields;
import io.muster.shared.EngineAway;
import io.muster.shared.elasticsearch.ElasticsearchRefused;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Holds all customers as a point in time of its own, which lasts longer than the one that requests share. */
@ApplicationScoped
class ElasticsearchHoldCustomers implements HoldCustomers {
    /** Longer than whoever reads does anything else between two readings. */
    static final String KEEP_ALIVE = "10m";

    private static final int GONE = 404;

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final ElasticsearchAudienceCounter counter;
    private final ElasticsearchValueCounter values;
    private final TagSetSearch tagSets;
    private final RankedSearch ranked;
    private final InstantSource clock;

    ElasticsearchHoldCustomers(
            ElasticsearchClient client,
            ElasticsearchRequests requests,
            ElasticsearchAudienceCounter counter,
            ElasticsearchValueCounter values,
            TagSetSearch tagSets,
            RankedSearch ranked,
            InstantSource clock) {
        this.client = client;
        this.requests = requests;
        this.counter = counter;
        this.values = values;
        this.tagSets = tagSets;
        this.ranked = ranked;
        this.clock = clock;
    }

    @Override
    public <T> T hold(Function<HeldCustomers, T> reading) {
        // Changes are acknowledged once they can be counted, so all that were before now will be in it.
        Instant asOf = clock.instant();
        String id = requests.ask(() -> client.openPointInTime(
                        open -> open.index(CustomerFields.INDEX).keepAlive(time -> time.time(KEEP_ALIVE))))
                .id();
        try {
            long total = Totals.of(requests.ask(() -> client.search(
                    search -> search.pit(pit -> pit.id(id))
                            .size(0)
                            .trackTotalHits(hits -> hits.enabled(true))
                            .allowPartialSearchResults(false),
                    Void.class)));
            PointInTime held = new PointInTime(id, asOf, total);
            return reading.apply(new ElasticsearchHeldCustomers(held, counter, values, tagSets, ranked));
        } catch (ElasticsearchException e) {
            throw lost(e, e.status() == GONE);
        } catch (ElasticsearchRefused e) {
            throw lost(e, e.isNotFound());
        } finally {
            close(id);
        }
    }

    /** An engine that was started anew has lost what it held; whoever was reading must begin again. */
    private static RuntimeException lost(RuntimeException refused, boolean lost) {
        return lost ? new EngineAway("Elasticsearch", refused) : refused;
    }

    private void close(String id) {
        Thread.startVirtualThread(() -> {
            try {
                client.closePointInTime(close -> close.id(id));
            } catch (Exception e) {
                // It ends by itself with its keep-alive; an engine that is away has lost it anyway.
            }
        });
    }
}
