package io.muster.shared.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.muster.shared.EngineAway;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Elasticsearch answers. */
@Readiness
class ElasticsearchReadiness implements HealthCheck {
    private final ElasticsearchRequests requests;
    private final ElasticsearchClient client;

    ElasticsearchReadiness(ElasticsearchRequests requests, ElasticsearchClient client) {
        this.requests = requests;
        this.client = client;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("Elasticsearch")
                    .status(requests.ask(client::ping).value())
                    .build();
        } catch (EngineAway e) {
            return HealthCheckResponse.named("Elasticsearch").down().build();
        }
    }
}
