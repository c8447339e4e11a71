package io.muster.shared.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clients from the settings; they connect when they are first used, and again whenever they must. */
@ApplicationScoped
class ElasticsearchConnection {
    private final List<URI> urls;
    private final Optional<String> user;
    private final Optional<String> password;
    private final int patienceMillis;

    ElasticsearchConnection(
            @ConfigProperty(name = "muster.elasticsearch.url") List<URI> urls,
            @ConfigProperty(name = "muster.elasticsearch.user") Optional<String> user,
            @ConfigProperty(name = "muster.elasticsearch.password") Optional<String> password,
            @ConfigProperty(name = "muster.elasticsearch.patience-millis", defaultValue = "4000") int patienceMillis) {
        this.urls = urls;
        this.user = user;
        this.password = password;
        this.patienceMillis = patienceMillis;
    }

    @Produces
    @Singleton
    Rest5Client lowLevelClient() {
        return Rest5Client.builder(urls.toArray(URI[]::new))
                .setDefaultHeaders(authorization())
                // On one machine or in one data centre, packing costs more than sending.
                .setCompressionEnabled(false)
                .setConnectionConfigCallback((ConnectionConfig.Builder connection) -> connection
                        .setConnectTimeout(Timeout.of(1, TimeUnit.SECONDS))
                        .setSocketTimeout(Timeout.ofMilliseconds(patienceMillis))
                        .setValidateAfterInactivity(Timeout.ofSeconds(2)))
                .setRequestConfigCallback(
                        request -> request.setConnectionRequestTimeout(Timeout.ofMilliseconds(patienceMillis))
                                .setResponseTimeout(Timeout.ofMilliseconds(patienceMillis)))
                .setConnectionManagerCallback(pool -> pool.setMaxConnTotal(64).setMaxConnPerRoute(64))
                .build();
    }

    @Produces
    @Singleton
    ElasticsearchClient client(Rest5Client lowLevelClient) {
        return new ElasticsearchClient(new Rest5ClientTransport(lowLevelClient, new JacksonJsonpMapper()));
    }

    void close(@Disposes Rest5Client lowLevelClient) throws IOException {
        lowLevelClient.close();
    }

    private Header[] authorization() {
        if (user.isEmpty()) {
            return new Header[0];
        }
        String pair = user.get() + ":" + password.orElse("");
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
    }
}
