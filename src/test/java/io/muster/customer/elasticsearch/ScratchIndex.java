package io.muster.customer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.TestEngines;
import io.muster.customer.Customer;
import io.muster.customer.CustomerFields;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.tag.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** An index of its own on the real engine, with our mapping, for one test. */
public final class ScratchIndex implements AutoCloseable {
    private static final int MOST = 10_000;

    private final String name;
    private final Rest5Client lowLevel;
    private final ElasticsearchClient client;

    /** Makes the index anew. */
    public ScratchIndex(String name) {
        this.name = name;
        this.lowLevel = Rest5Client.builder(
                        URI.create(Objects.requireNonNull(TestEngines.settings().get("muster.elasticsearch.url"))))
                .build();
        this.client = new ElasticsearchClient(new Rest5ClientTransport(lowLevel, new JacksonJsonpMapper()));
        try (InputStream definition = ScratchIndex.class.getResourceAsStream("/index-mappings/customers.json")) {
            client.indices().delete(delete -> delete.index(name).ignoreUnavailable(true));
            client.indices().create(index -> index.index(name).withJson(Objects.requireNonNull(definition)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes customers, numbered from 1 in their order, as the server does. */
    public void write(List<GeneratedCustomer> customers, Catalogue catalogue) {
        BulkRequest bulk = new BulkRequest();
        DocumentTags tags = new DocumentTags(catalogue);
        for (int i = 0; i < customers.size(); i++) {
            GeneratedCustomer customer = customers.get(i);
            bulk.create(i + 1, CustomerDocument.of(new Customer(customer.id(), i + 1, customer.tags()), tags));
        }
        Request request = new Request("POST", "/" + name + "/_bulk?refresh=true");
        request.setOptions(RequestOptions.DEFAULT.toBuilder().addHeader("Accept", "application/json"));
        request.setEntity(new ByteArrayEntity(bulk.bytes(), 0, bulk.length(), ContentType.create("application/smile")));
        try (InputStream body = lowLevel.performRequest(request).getEntity().getContent()) {
            JsonNode answer = new ObjectMapper().readTree(body);
            if (answer.path("errors").booleanValue()) {
                throw new IllegalStateException(answer.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The customer of this number, as the server reads it. */
    public Customer read(int number, Catalogue catalogue) {
        try (InputStream body = lowLevel.performRequest(new Request("GET", "/" + name + "/_source/" + number))
                .getEntity()
                .getContent()) {
            return CustomerSource.read(new ObjectMapper().readTree(body), catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the customers whom the query finds. */
    public Set<Integer> find(Query query) {
        try {
            return client
                    .search(
                            search -> search.index(name)
                                    .query(query)
                                    .size(MOST)
                                    .source(source -> source.fetch(false))
                                    .docvalueFields(field -> field.field(CustomerFields.NUMBER)),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> Integer.valueOf(Objects.requireNonNull(hit.id())))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many customers the query finds. */
    public long count(Query query) {
        try {
            return client.count(count -> count.index(name).query(query)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a point in time, which ends with the index. */
    public String pointInTime() {
        try {
            return client.openPointInTime(open -> open.index(name).keepAlive(time -> time.time("5m")))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine's whole answer to a search. */
    public JsonNode search(String body) {
        Request request = new Request("POST", "/" + name + "/_search");
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        try (InputStream answer = lowLevel.performRequest(request).getEntity().getContent()) {
            return new ObjectMapper().readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            client.indices().delete(delete -> delete.index(name));
            lowLevel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
