package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.muster.customer.CustomerFields;
import io.muster.customer.CustomersChanged;
import io.muster.shared.elasticsearch.ElasticsearchRefused;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The state of the index that requests share: figures that are subtracted from one another or shown side by side must
 * be of one point in time, and opening one for every request would cost as much as a count. It is replaced after every
 * change made through this server, and soon enough to show what came through others.
 */
@ApplicationScoped
class SharedPointInTime {
    private static final int GONE = 404;
    private static final String KEEP_ALIVE = "1m";

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final InstantSource clock;
    private final Duration oldest;
    private @Nullable Opening current;

    SharedPointInTime(
            ElasticsearchClient client,
            ElasticsearchRequests requests,
            InstantSource clock,
            @ConfigProperty(name = "muster.audience.point-in-time.oldest-millis") int oldestMillis) {
        this.client = client;
        this.requests = requests;
        this.clock = clock;
        this.oldest = Duration.ofMillis(oldestMillis);
    }

    /** Reads from a point in time that is young enough; once more from a new one where the engine has lost it. */
    <T> T read(Function<PointInTime, T> reader) {
        try {
            return readOnce(reader);
        } catch (ElasticsearchException e) {
            return readAgain(reader, e, e.status() == GONE);
        } catch (ElasticsearchRefused e) {
            return readAgain(reader, e, e.isNotFound());
        }
    }

    private <T> T readAgain(Function<PointInTime, T> reader, RuntimeException why, boolean lost) {
        if (!lost) {
            throw why;
        }
        // The engine was started anew; it can open another.
        forget();
        return readOnce(reader);
    }

    private <T> T readOnce(Function<PointInTime, T> reader) {
        Opening held = youngOne();
        try {
            // Opening asks the engine twice.
            return reader.apply(held.await(requests.usualPatience().multipliedBy(2)));
        } finally {
            held.release();
        }
    }

    /** Held by the caller; nobody waits in here, since an engine that hangs would make all wait one after another. */
    private synchronized Opening youngOne() {
        @Nullable Opening ready = current;
        if (ready != null && !ready.hasFailed() && ready.asOf().plus(oldest).isAfter(clock.instant()) && ready.hold()) {
            return ready;
        }
        // Changes are acknowledged once they can be counted, so all that were before now will be in it.
        Opening next = new Opening(clock.instant(), this::giveBack);
        next.hold();
        replaceBy(next);
        next.start(this::open);
        return next;
    }

    /** Makes the next caller open a new one. */
    private synchronized void forget() {
        replaceBy(null);
    }

    void onChange(@Observes CustomersChanged changed) {
        forget();
    }

    @PreDestroy
    void close() {
        forget();
    }

    private void replaceBy(@Nullable Opening next) {
        @Nullable Opening last = current;
        current = next;
        if (last != null) {
            last.release();
        }
    }

    private PointInTime open(Instant asOf) {
        String id = requests.ask(() -> client.openPointInTime(
                        open -> open.index(CustomerFields.INDEX).keepAlive(time -> time.time(KEEP_ALIVE))))
                .id();
        try {
            SearchResponse<Void> all = requests.ask(() -> client.search(
                    search -> search.pit(pit -> pit.id(id))
                            .size(0)
                            .trackTotalHits(hits -> hits.enabled(true))
                            .allowPartialSearchResults(false),
                    Void.class));
            return new PointInTime(id, asOf, Totals.of(all));
        } catch (RuntimeException e) {
            giveBack(id);
            throw e;
        }
    }

    private void giveBack(PointInTime open) {
        giveBack(open.id());
    }

    private void giveBack(String id) {
        Thread.startVirtualThread(() -> {
            try {
                client.closePointInTime(close -> close.id(id));
            } catch (Exception e) {
                // It ends by itself with its keep-alive; an engine that is away has lost it anyway.
            }
        });
    }
}
