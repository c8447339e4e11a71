package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.customer.Customer;
import io.muster.customer.CustomerChange;
import io.muster.customer.CustomerFields;
import io.muster.customer.CustomerNumbers;
import io.muster.customer.CustomerNumbers.Numbered;
import io.muster.customer.CustomerStore;
import io.muster.customer.CustomersChanged;
import io.muster.shared.EngineAway;
import io.muster.shared.StorageFull;
import io.muster.shared.WaitingTime;
import io.muster.shared.elasticsearch.ElasticsearchRefused;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Customers as documents whose {@code _id} is the customer's number. There are no scripts: a document is read, changed
 * and written back on the condition that nobody changed it meanwhile, else all of that again.
 */
@ApplicationScoped
class ElasticsearchCustomerStore implements CustomerStore {
    private static final Logger LOG = Logger.getLogger(ElasticsearchCustomerStore.class);
    private static final String ENGINE = "Elasticsearch";
    private static final int ATTEMPTS = 20;
    private static final int MOST_IDLE = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final CustomerIndex index;
    private final CustomerNumbers numbers;
    private final TagCatalogue catalogue;
    private final ElasticsearchRequests requests;
    private final InstantSource clock;
    private final Event<CustomersChanged> changed;
    private final SharedRefresh refresh;
    /** As many as loads send at once. */
    private final BlockingQueue<BulkRequest> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    private volatile @Nullable DocumentTags lastLayout;

    ElasticsearchCustomerStore(
            CustomerIndex index,
            CustomerNumbers numbers,
            TagCatalogue catalogue,
            ElasticsearchRequests requests,
            InstantSource clock,
            Event<CustomersChanged> changed) {
        this.index = index;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.requests = requests;
        this.clock = clock;
        this.changed = changed;
        this.refresh = new SharedRefresh(
                patience -> requests.send("POST", "/" + CustomerFields.INDEX + "/_refresh", new byte[0], 0, patience));
    }

    @Override
    public List<Outcome> apply(List<CustomerChange> changes, Duration patience) {
        if (changes.isEmpty()) {
            return List.of();
        }
        index.ensure();
        Map<String, Numbered> numbered =
                numbers.numbers(changes.stream().map(CustomerChange::id).toList(), patience);
        List<Pending> all = new ArrayList<>(changes.size());
        for (CustomerChange change : changes) {
            Numbered number = numbered.get(change.id());
            if (number == null) {
                throw new IllegalStateException("a customer was given no number");
            }
            all.add(new Pending(change, number.number(), number.given()));
        }
        writeAll(all, () -> layout(catalogue.current()), patience);
        return all.stream().map(Pending::outcome).toList();
    }

    @Override
    public void layOut(Collection<Integer> numbers, Collection<Tag> asTheyWillBe, Duration patience) {
        index.ensure();
        List<Pending> all = documents(List.copyOf(numbers), patience).entrySet().stream()
                .map(document -> Pending.toLayOut(id(document.getValue()), document.getKey()))
                .toList();
        // Not kept, so that a load that is under way keeps the one of the catalogue as it is.
        writeAll(all, () -> new DocumentTags(catalogue.current().with(asTheyWillBe)), patience);
    }

    private static String id(JsonNode document) {
        return document.path("_source").path(CustomerFields.ID).textValue();
    }

    @Override
    public void makeVisible(Duration patience) {
        index.ensure();
        refresh.await(patience);
        changed.fire(new CustomersChanged());
    }

    @Override
    public Optional<Customer> find(String id) {
        return find(id, catalogue.current());
    }

    @Override
    public Optional<Customer> find(String id, Catalogue tags) {
        OptionalInt number = numbers.find(id);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        index.ensure();
        return Optional.ofNullable(documents(List.of(number.getAsInt()), requests.usualPatience())
                        .get(number.getAsInt()))
                .map(document -> CustomerSource.read(document.path("_source"), tags));
    }

    @Override
    public List<Customer> findAll(Collection<Integer> customers, Duration patience) {
        index.ensure();
        Catalogue tags = catalogue.current();
        return documents(List.copyOf(customers), patience).values().stream()
                .map(document -> CustomerSource.read(document.path("_source"), tags))
                .toList();
    }

    /** @param layouts the present one, which is asked for whenever documents have been read */
    private void writeAll(List<Pending> all, Supplier<DocumentTags> layouts, Duration patience) {
        WaitingTime.counted(() -> {
            List<Pending> open = all;
            @Nullable Catalogue oldest = null;
            for (int attempt = 0; !open.isEmpty(); attempt++) {
                if (attempt == ATTEMPTS || isTimeUp()) {
                    throw new EngineAway(ENGINE, null);
                }
                pauseBefore(attempt);
                Map<Integer, JsonNode> documents = unread(open, patience);
                // Only now: an earlier catalogue may lack a tag that the document got meanwhile, and would drop it.
                DocumentTags layout = layouts.get();
                oldest = oldest == null ? layout.catalogue() : oldest;
                tell(open, documents, layout.catalogue());
                open = write(open, layout, patience);
            }
            if (oldest != null) {
                setTimes(all, oldest, patience);
            }
            return open;
        });
    }

    /**
     * Whoever lets a tag expire looks for documents without its set time once the catalogue says so, and finds those that
     * were written before. What was written later, but still by the catalogue of before, only its writer knows of.
     */
    private void setTimes(List<Pending> all, Catalogue writtenBy, Duration patience) {
        List<Integer> written = all.stream()
                .filter(pending -> pending.outcome().written())
                .map(Pending::number)
                .toList();
        if (!written.isEmpty() && catalogue.current().letsMoreExpireThan(writtenBy)) {
            layOut(written, List.of(), patience);
        }
    }

    private static boolean isTimeUp() {
        return WaitingTime.left().filter(Duration::isZero).isPresent();
    }

    /** The documents that are there of those whose present state is not known. */
    private Map<Integer, JsonNode> unread(List<Pending> open, Duration patience) {
        List<Integer> unread = open.stream()
                .filter(pending -> !pending.isRead())
                .map(Pending::number)
                .toList();
        return documents(unread, patience);
    }

    private static void tell(List<Pending> open, Map<Integer, JsonNode> documents, Catalogue tags) {
        for (Pending pending : open) {
            if (!pending.isRead()) {
                @Nullable JsonNode document = documents.get(pending.number());
                if (document == null) {
                    pending.isNew();
                } else {
                    pending.stands(
                            CustomerSource.read(document.path("_source"), tags).tags(),
                            new BulkRequest.Position(
                                    document.path("_seq_no").longValue(),
                                    document.path("_primary_term").longValue()));
                }
            }
        }
    }

    /** Writes those that must change; answers with those that somebody else changed meanwhile. */
    private List<Pending> write(List<Pending> open, DocumentTags layout, Duration patience) {
        Instant now = clock.instant();
        BulkRequest bulk = Objects.requireNonNullElseGet(idle.poll(), BulkRequest::new);
        List<Pending> sent = new ArrayList<>(open.size());
        for (Pending pending : open) {
            if (pending.addTo(bulk, layout, now)) {
                sent.add(pending);
            }
        }
        List<Pending> again;
        try {
            again = sent.isEmpty() ? List.of() : send(bulk, sent, patience);
        } catch (ElasticsearchRefused e) {
            return halves(sent, layout, patience, e);
        }
        // Not after a failure: who gave up waiting cannot know whether the client is still reading from it.
        bulk.clear();
        idle.offer(bulk);
        return again;
    }

    /** Kept from one request to the next: making it costs as much as hundreds of documents. */
    private DocumentTags layout(Catalogue tags) {
        DocumentTags layout = lastLayout;
        if (layout == null || layout.catalogue() != tags) {
            layout = new DocumentTags(tags);
            lastLayout = layout;
        }
        return layout;
    }

    /** What is too long for one request, to the engine or to a proxy before it, goes in several. */
    private List<Pending> halves(List<Pending> all, DocumentTags layout, Duration patience, ElasticsearchRefused why) {
        if (!why.isTooLarge() || all.size() == 1) {
            throw why;
        }
        int half = all.size() / 2;
        List<Pending> again = new ArrayList<>(write(all.subList(0, half), layout, patience));
        again.addAll(write(all.subList(half, all.size()), layout, patience));
        return again;
    }

    private List<Pending> send(BulkRequest bulk, List<Pending> sent, Duration patience) {
        JsonNode items = requests.postSmile(
                "/" + CustomerFields.INDEX + "/_bulk?filter_path=errors,items.*.status,items.*.error.type",
                bulk.bytes(),
                bulk.length(),
                patience,
                BulkAnswer::itemsIfAnyFailed);
        return items.isEmpty() ? List.of() : refused(sent, items);
    }

    private static List<Pending> refused(List<Pending> sent, JsonNode items) {
        List<Pending> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            JsonNode item = items.path(i).iterator().next();
            int status = item.path("status").intValue();
            String type = item.path("error").path("type").asText();
            if (status == 409) {
                sent.get(i).wasOvertaken();
                again.add(sent.get(i));
            } else if (type.equals("cluster_block_exception")) {
                // With 429 the engine itself has closed the index, since its disk is full to the last watermark; else
                // somebody did, and will open it again.
                throw status == 429 ? new StorageFull(ENGINE, null) : new EngineAway(ENGINE, null);
            } else if (status == 429 || status == 503) {
                again.add(sent.get(i));
            } else if (status >= 400) {
                throw new IllegalStateException("Elasticsearch refused a customer with " + status + " " + type);
            }
        }
        return again;
    }

    private Map<Integer, JsonNode> documents(List<Integer> numbers, Duration patience) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        String ids = numbers.stream().map(number -> "\"" + number + "\"").collect(Collectors.joining(","));
        byte[] body = ("{\"ids\":[" + ids + "]}").getBytes(StandardCharsets.UTF_8);
        JsonNode answer = requests.send("POST", "/" + CustomerFields.INDEX + "/_mget", body, body.length, patience);
        Map<Integer, JsonNode> found = HashMap.newHashMap(numbers.size());
        for (JsonNode document : answer.path("docs")) {
            if (document.path("found").booleanValue()) {
                found.put(Integer.valueOf(document.path("_id").textValue()), document);
            } else if (document.has("error")) {
                LOG.warnf(
                        "Elasticsearch did not find out about a document: %s",
                        document.path("error").path("type").asText());
                throw new EngineAway(ENGINE, null);
            }
        }
        return found;
    }

    private static void pauseBefore(int attempt) {
        if (attempt > 0) {
            try {
                Thread.sleep(PAUSE.multipliedBy(Math.min(attempt, 10)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineAway(ENGINE, e);
            }
        }
    }
}
