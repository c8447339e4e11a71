package io.muster.load;

import io.muster.customer.Customer;
import io.muster.customer.CustomerChange;
import io.muster.customer.CustomerStore;
import io.muster.shared.EngineAway;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagSet.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps customers in memory by the rules of {@link TagSet}, and counts what a load sends. */
final class RecordingStore implements CustomerStore {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, TagSet> customers = new TreeMap<>();
    private int sent;
    private int written;
    private int failAfter = Integer.MAX_VALUE;
    private int away;
    private int sentUntilThen;
    private Runnable onSent = () -> {};
    private Meanwhile meanwhile = () -> {};

    /** What a test fails a load with. */
    static final class Broken extends RuntimeException {}

    /** Stores so many more customers and then fails. */
    void failAfter(int customersMore) {
        failAfter = customersMore;
    }

    /** Lets this happen, once, as soon as so many customers more were sent. */
    void onSent(int customersMore, Runnable elsewhere) {
        sentUntilThen = customersMore;
        onSent = elsewhere;
    }

    /** Is away for so many calls from now on. */
    void awayFor(int calls) {
        away = calls;
    }

    private void answer() {
        if (away > 0) {
            away--;
            throw new EngineAway("Elasticsearch", null);
        }
    }

    /** What goes on elsewhere. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    /** Lets this happen, once, while a load waits for what it stored to be visible. */
    void onVisible(Meanwhile elsewhere) {
        meanwhile = elsewhere;
    }

    int takeSent() {
        int taken = sent;
        sent = 0;
        return taken;
    }

    int takeWritten() {
        int taken = written;
        written = 0;
        return taken;
    }

    @Override
    public synchronized List<Outcome> apply(List<CustomerChange> changes, Duration patience) {
        answer();
        List<Outcome> outcomes = new ArrayList<>();
        for (CustomerChange change : changes) {
            if (failAfter-- <= 0) {
                throw new Broken();
            }
            outcomes.add(apply(change));
            if (--sentUntilThen == 0) {
                onSent.run();
            }
        }
        return outcomes;
    }

    private Outcome apply(CustomerChange change) {
        boolean isNew = !customers.containsKey(change.id());
        TagSet before = customers.getOrDefault(change.id(), TagSet.EMPTY);
        Map<TagCode, Fate> fates = new HashMap<>();
        List<TagChange> applied = new ArrayList<>();
        for (TagChange each : change.changes()) {
            Fate fate = before.fateOf(each, null, NOW);
            fates.put(each.code(), fate);
            if (fate == Fate.APPLIED) {
                applied.add(each);
            }
        }
        boolean writes = isNew || !applied.isEmpty();
        customers.put(change.id(), before.with(applied));
        sent++;
        written += writes ? 1 : 0;
        return new Outcome(writes, fates);
    }

    @Override
    public void makeVisible(Duration patience) {
        Meanwhile now = meanwhile;
        meanwhile = () -> {};
        try {
            now.happens();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void layOut(Collection<Integer> numbers, Collection<Tag> asTheyWillBe, Duration patience) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Customer> find(String id, Catalogue catalogue) {
        return find(id);
    }

    @Override
    public Optional<Customer> find(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<Customer> findAll(Collection<Integer> numbers, Duration patience) {
        answer();
        List<String> ids = List.copyOf(customers.keySet());
        return numbers.stream()
                .map(number -> ids.get(number - 1))
                .map(id -> new Customer(id, number(id), customers.getOrDefault(id, TagSet.EMPTY)))
                .toList();
    }

    /** A customer's number: as long as no more customers come, the place among the ids. */
    synchronized int number(String id) {
        return List.copyOf(customers.keySet()).indexOf(id) + 1;
    }

    /** Every customer's live values, as text. */
    synchronized Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        customers.forEach((id, tags) -> {
            Map<String, String> values = new TreeMap<>();
            tags.entries().forEach((code, entry) -> {
                if (entry.value() != null) {
                    values.put(code.value(), Texts.of(entry.value()));
                }
            });
            all.put(id, values);
        });
        return all;
    }

    TagEntry entry(String id, String code) {
        return java.util.Objects.requireNonNull(
                customers.getOrDefault(id, TagSet.EMPTY).entries().get(new TagCode(code)));
    }
}
