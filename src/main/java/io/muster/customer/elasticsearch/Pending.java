package io.muster.customer.elasticsearch;

import io.muster.customer.Customer;
import io.muster.customer.CustomerChange;
import io.muster.customer.CustomerStore.Outcome;
import io.muster.customer.SaidAtOnce;
import io.muster.customer.TagChanges;
import io.muster.customer.elasticsearch.BulkRequest.Position;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagSet;
import io.muster.tag.TagSet.Fate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One customer on the way into the index: unread, then read, then written or in need of no writing. */
final class Pending {
    private final CustomerChange change;
    private final int number;
    private final boolean always;
    private @Nullable TagSet known;
    private @Nullable Position position;
    private Outcome outcome = new Outcome(false, Map.of());

    /** @param neverSeen whether nobody can have written the customer before, so that reading can be saved */
    Pending(CustomerChange change, int number, boolean neverSeen) {
        this(change, number, neverSeen, false);
    }

    private Pending(CustomerChange change, int number, boolean neverSeen, boolean always) {
        this.change = change;
        this.number = number;
        this.known = neverSeen ? TagSet.EMPTY : null;
        this.always = always;
    }

    /** A customer whose document is to be written though nothing changes. */
    static Pending toLayOut(String id, int number) {
        return new Pending(new TagChanges(id, List.of()), number, false, true);
    }

    int number() {
        return number;
    }

    boolean isRead() {
        return known != null;
    }

    void isNew() {
        known = TagSet.EMPTY;
        position = null;
    }

    void stands(TagSet tags, Position at) {
        known = tags;
        position = at;
    }

    void wasOvertaken() {
        known = null;
        position = null;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Adds the customer to the request if its document must change; says whether it did. */
    boolean addTo(BulkRequest bulk, DocumentTags tags, Instant now) {
        if (known == null) {
            throw new IllegalStateException("not read yet");
        }
        // Where nothing is known, nothing can be newer than what is said.
        if (known.isEmpty() && change instanceof SaidAtOnce said && (position == null || said.size() > 0)) {
            outcome = new Outcome(true, Map.of());
            add(bulk, SaidAtOnceDocument.of(said, number, tags.encoded(said.shared())));
            return true;
        }
        Map<TagCode, Fate> notApplied = known.isEmpty() ? Map.of() : new HashMap<>();
        List<TagChange> applied =
                known.isEmpty() ? change.changes() : applicable(known, tags.catalogue(), now, notApplied);
        boolean writes = always || position == null || !applied.isEmpty();
        outcome = new Outcome(writes, notApplied);
        if (writes) {
            Customer customer = new Customer(change.id(), number, known.with(applied));
            add(bulk, CustomerDocument.of(customer, tags));
        }
        return writes;
    }

    private void add(BulkRequest bulk, BulkRequest.Document document) {
        if (position == null) {
            bulk.create(number, document);
        } else {
            bulk.replace(number, position, document);
        }
    }

    private List<TagChange> applicable(TagSet known, Catalogue catalogue, Instant now, Map<TagCode, Fate> notApplied) {
        List<TagChange> applied = new ArrayList<>(change.changes().size());
        for (TagChange tagChange : change.changes()) {
            Fate fate = known.fateOf(
                    tagChange,
                    catalogue.find(tagChange.code()).map(Tag::timeToLive).orElse(null),
                    now);
            if (fate == Fate.APPLIED) {
                applied.add(tagChange);
            } else {
                notApplied.put(tagChange.code(), fate);
            }
        }
        return applied;
    }
}
