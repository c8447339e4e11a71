package io.muster.shared.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.Cancellable;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.shared.EngineAway;
import io.muster.shared.WaitingTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and turns every way in which it can be away into {@link EngineAway}. */
@ApplicationScoped
public class ElasticsearchRequests {
    private static final String ENGINE = "Elasticsearch";
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final ContentType SMILE = ContentType.create("application/smile");
    private static final RequestOptions ANSWER_IN_JSON = RequestOptions.DEFAULT.toBuilder()
            .addHeader("Accept", "application/json")
            .build();
    private static final RequestOptions ANSWER_IN_SMILE = RequestOptions.DEFAULT.toBuilder()
            .addHeader("Accept", "application/smile")
            .build();
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int FIRST_FAILURE = 300;
    private static final Set<Integer> AWAY = Set.of(408, 429, 502, 503, 504);

    private static final Logger LOG = Logger.getLogger(ElasticsearchRequests.class);

    private final ElasticsearchConnection connection;
    private final ObjectMapper mapper = new ObjectMapper();

    ElasticsearchRequests(ElasticsearchConnection connection) {
        this.connection = connection;
    }

    /** How long whoever asks for themselves waits. */
    public Duration usualPatience() {
        return connection.usualPatience();
    }

    /** A call of the typed client. */
    @FunctionalInterface
    public interface Call<T> {
        T send() throws IOException;
    }

    /**
     * Makes one call of the typed client.
     *
     * @throws EngineAway if the engine does not answer in time, or says that it cannot for now
     */
    public <T> T ask(Call<T> call) {
        try {
            return inTime(call);
        } catch (ElasticsearchException e) {
            if (AWAY.contains(e.status())) {
                throw new EngineAway(ENGINE, e);
            }
            throw e;
        } catch (TransportException e) {
            throw new EngineAway(ENGINE, e);
        } catch (IOException e) {
            throw new EngineAway(ENGINE, e);
        }
    }

    /** Takes what it needs from an answer. */
    @FunctionalInterface
    public interface AnswerReader<T> {
        T read(InputStream answer) throws IOException;
    }

    /**
     * Sends a body as it stands, for calls whose bodies are too large to be built from objects.
     *
     * @param patience how long the engine may take; more than usual means minutes
     * @throws EngineAway as {@link #ask}
     * @throws ElasticsearchRefused if the engine does not do it
     */
    public JsonNode send(String method, String path, byte[] ndjson, int length, Duration patience) {
        Request request = new Request(method, path);
        if (length > 0) {
            request.setEntity(new ByteArrayEntity(ndjson, 0, length, NDJSON));
        }
        return send(request, patience, mapper::readTree);
    }

    /**
     * Posts a body in Smile, the binary form of JSON, which the engine reads faster; it answers in JSON.
     *
     * @param patience as {@link #send}
     * @throws EngineAway as {@link #ask}
     */
    public <T> T postSmile(String path, byte[] smile, int length, Duration patience, AnswerReader<T> reader) {
        Request request = new Request("POST", path);
        request.setOptions(ANSWER_IN_JSON);
        request.setEntity(new ByteArrayEntity(smile, 0, length, SMILE));
        return send(request, patience, reader);
    }

    /**
     * Sends JSON, and reads the answer as it stands, for answers of so many hits that a tree of objects would cost more
     * than the search.
     *
     * @param patience as {@link #send}
     * @throws EngineAway as {@link #ask}
     * @throws ElasticsearchRefused if the engine does not do it
     */
    public <T> T read(String method, String path, String json, Duration patience, AnswerReader<T> reader) {
        Request request = new Request(method, path);
        request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return send(request, patience, reader);
    }

    /**
     * The same, but the answer comes in Smile, which is shorter and read faster where it holds whole documents.
     *
     * @param patience as {@link #send}
     * @throws EngineAway as {@link #ask}
     * @throws ElasticsearchRefused if the engine does not do it
     */
    public <T> T readSmile(String method, String path, String json, Duration patience, AnswerReader<T> reader) {
        Request request = new Request(method, path);
        request.setOptions(ANSWER_IN_SMILE);
        request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return send(request, patience, reader);
    }

    private <T> T send(Request request, Duration patience, AnswerReader<T> reader) {
        String call = request.getMethod() + " " + request.getEndpoint();
        try {
            Response response = response(request, patience);
            // The client itself only takes what is 500 or more for a failure.
            if (response.getStatusCode() >= FIRST_FAILURE) {
                EntityUtils.consume(response.getEntity());
                throw refused(call, response.getStatusCode(), null);
            }
            try (InputStream body = response.getEntity().getContent()) {
                return reader.read(body);
            }
        } catch (ResponseException e) {
            throw refused(call, e.getResponse().getStatusCode(), e);
        } catch (IOException e) {
            LOG.warnf("Elasticsearch did not answer %s: %s", call, e.getClass().getSimpleName());
            throw new EngineAway(ENGINE, e);
        }
    }

    /** What to throw where the engine answered one of several requests, sent as one, with such a status. */
    public RuntimeException refused(String call, int status) {
        return refused(call, status, null);
    }

    /**
     * Where somebody waits, no longer than they do: the client's time-outs are for each of its steps, and begin anew with
     * every byte of an answer. What is known to take long is waited for while the engine answers other questions.
     */
    private Response response(Request request, Duration patience) throws IOException {
        Rest5Client client = connection.clientThatWaits(patience);
        Optional<Duration> left = WaitingTime.left();
        if (left.isEmpty()) {
            return client.performRequest(request);
        }
        ComingResponse coming = new ComingResponse();
        Cancellable exchange = client.performRequestAsync(request, coming);
        try {
            return patience.compareTo(usualPatience()) > 0
                    ? WaitingTime.awaitWork(coming.response(), patience, this::requireLife, ENGINE)
                    : WaitingTime.await(coming.response(), left.get(), ENGINE);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            exchange.cancel();
        }
    }

    /** The least of questions; an engine that answers it at once is neither away nor stuck, but busy. */
    private void requireLife() {
        ComingResponse coming = new ComingResponse();
        Cancellable exchange =
                connection.clientThatWaits(usualPatience()).performRequestAsync(new Request("HEAD", "/"), coming);
        try {
            WaitingTime.await(coming.response(), AT_ONCE, ENGINE);
        } finally {
            exchange.cancel();
        }
    }

    /** The typed client's call, on a thread of its own where somebody waits, who may not wait for its end. */
    private static <T> T inTime(Call<T> call) throws IOException {
        Optional<Duration> left = WaitingTime.left();
        if (left.isEmpty()) {
            return call.send();
        }
        FutureTask<T> answer = new FutureTask<>(() -> {
            try {
                return call.send();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Thread.ofVirtual().name("elasticsearch").start(answer);
        try {
            return WaitingTime.await(answer, left.get(), ENGINE);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            answer.cancel(true);
        }
    }

    private static RuntimeException refused(String call, int status, @Nullable Throwable cause) {
        if (AWAY.contains(status)) {
            LOG.warnf("Elasticsearch cannot do %s for now: %d", call, status);
            return new EngineAway(ENGINE, cause);
        }
        return new ElasticsearchRefused(call, status, cause);
    }
}
