package io.muster.shared.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clients from the settings; they connect when they are first used, and again whenever they must. */
@ApplicationScoped
class ElasticsearchConnection {
    /** As long as the most patient of those who ask: who ranks many people. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final List<URI> urls;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Duration usual;
    private final Rest5Client impatient;
    private final Rest5Client patient;

    ElasticsearchConnection(
            @ConfigProperty(name = "muster.elasticsearch.url") List<URI> urls,
            @ConfigProperty(name = "muster.elasticsearch.user") Optional<String> user,
            @ConfigProperty(name = "muster.elasticsearch.password") Optional<String> password,
            @ConfigProperty(name = "muster.elasticsearch.patience-millis") int patienceMillis) {
        this.urls = urls;
        this.user = user;
        this.password = password;
        this.usual = Duration.ofMillis(patienceMillis);
        this.impatient = connect(usual);
        this.patient = connect(LONGEST);
    }

    /** Whoever asks for themselves waits no longer than this. */
    Duration usualPatience() {
        return usual;
    }

    /**
     * The client that waits so long. The client itself takes no time-out with a request (its asynchronous half ignores
     * it), so there are two: one for people, who wait for seconds, and one for jobs, which may wait for minutes.
     */
    Rest5Client clientThatWaits(Duration patience) {
        return patience.compareTo(usual) > 0 ? patient : impatient;
    }

    @Produces
    @Singleton
    ElasticsearchClient client() {
        return new ElasticsearchClient(new Rest5ClientTransport(impatient, new JacksonJsonpMapper()));
    }

    @PreDestroy
    void close() throws IOException {
        impatient.close();
        patient.close();
    }

    private Rest5Client connect(Duration patience) {
        Timeout timeout = Timeout.of(patience);
        return Rest5Client.builder(urls.toArray(URI[]::new))
                .setDefaultHeaders(authorization())
                // On one machine or in one data centre, packing costs more than sending: that of questions, and that of
                // answers, for which the HTTP client asks by itself.
                .setCompressionEnabled(false)
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression)
                .setConnectionConfigCallback((ConnectionConfig.Builder connection) -> connection
                        .setConnectTimeout(Timeout.of(1, TimeUnit.SECONDS))
                        .setSocketTimeout(timeout)
                        .setValidateAfterInactivity(Timeout.ofSeconds(2)))
                .setRequestConfigCallback(
                        request -> request.setConnectionRequestTimeout(timeout).setResponseTimeout(timeout))
                .setConnectionManagerCallback(pool -> pool.setMaxConnTotal(64).setMaxConnPerRoute(64))
                .build();
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
