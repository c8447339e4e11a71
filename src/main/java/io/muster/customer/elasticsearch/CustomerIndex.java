package io.muster.customer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.customer.CustomerFields;
import io.muster.shared.EngineAway;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** The index of customers, made from {@code index-mappings/customers.json} where it is not there yet. */
@ApplicationScoped
class CustomerIndex {
    private static final String FIRST = CustomerFields.INDEX + "-1";
    private static final String DEFINITION = "/index-mappings/customers.json";

    /** Less than people wait. */
    private static final String SHARDS = "3s";

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(CustomerIndex.class);

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private volatile boolean ready;
    private volatile boolean stopping;

    CustomerIndex(ElasticsearchClient client, ElasticsearchRequests requests) {
        this.client = client;
        this.requests = requests;
    }

    /** Makes the index as soon as the engine can be reached, so that an empty store can be counted too. */
    void onStart(@Observes StartupEvent started) {
        Thread.startVirtualThread(() -> {
            String told = "";
            while (!ready && !stopping) {
                try {
                    ensure();
                } catch (RuntimeException e) {
                    // Once is enough for people; the server's readiness tells how long it lasts.
                    String why = String.valueOf(e.getMessage());
                    if (!why.equals(told)) {
                        LOG.warnf("The index of customers is not ready yet: %s", why);
                        told = why;
                    }
                    LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
                }
            }
        });
    }

    void onStop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /**
     * Makes sure that the index is there; costs nothing once it was.
     *
     * @throws io.muster.shared.EngineAway if Elasticsearch is away
     */
    void ensure() {
        if (!ready) {
            boolean exists = requests.ask(() -> client.indices().existsAlias(ask -> ask.name(CustomerFields.INDEX)))
                    .value();
            if (exists) {
                widen();
            } else {
                create();
            }
            awaitShards();
            ready = true;
        }
    }

    /** An index that somebody has just made, or an engine that has just started, cannot be read for a moment. */
    private void awaitShards() {
        HealthResponse health = requests.ask(() -> client.cluster()
                .health(ask -> ask.index(CustomerFields.INDEX)
                        .waitForStatus(HealthStatus.Yellow)
                        .timeout(longest -> longest.time(SHARDS))));
        if (health.timedOut()) {
            throw new EngineAway("Elasticsearch", null);
        }
    }

    /** An index that was made before this was in its definition finds fewer at once than is asked of it now. */
    private void widen() {
        try (InputStream definition = Objects.requireNonNull(CustomerIndex.class.getResourceAsStream(DEFINITION))) {
            int most = new ObjectMapper()
                    .readTree(definition)
                    .at("/settings/index/max_result_window")
                    .asInt();
            requests.ask(() -> client.indices()
                    .putSettings(put ->
                            put.index(CustomerFields.INDEX).settings(settings -> settings.maxResultWindow(most))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() {
        try (InputStream definition = Objects.requireNonNull(CustomerIndex.class.getResourceAsStream(DEFINITION))) {
            requests.ask(() -> client.indices()
                    .create(index -> index.index(FIRST)
                            .withJson(definition)
                            .aliases(CustomerFields.INDEX, alias -> alias.isWriteIndex(true))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ElasticsearchException e) {
            // Another server, or another thread of this one, was quicker.
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }
}
