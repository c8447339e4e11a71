package io.muster.customer;

import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagSet.Fate;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where customers are kept. */
public interface CustomerStore {

    /**
     * What became of one change of one customer.
     *
     * @param written whether the customer's document was written at all
     * @param notApplied what became of those tags whose change was not applied
     */
    record Outcome(boolean written, Map<TagCode, Fate> notApplied) {}

    /**
     * Stores changes, each customer's at once or not at all; customers nobody knew yet are made. Safe to call from
     * several threads, also for the same customer. May be repeated: what is already so is not written again.
     *
     * @param changes at most one a customer; a few thousand at most
     * @param patience how long the engine may take to store them
     * @return what became of each, in the same order
     * @throws io.muster.shared.EngineAway if an engine is away; some customers may then have been written, others not
     */
    List<Outcome> apply(List<CustomerChange> changes, Duration patience);

    /**
     * Writes documents anew as the present catalogue lays them out, without changing what is known of their customers.
     *
     * @param numbers a few thousand at most
     * @param asTheyWillBe tags that the catalogue has, or does not have yet, in another form: they are laid out by this one
     * @throws io.muster.shared.EngineAway as {@link #apply}
     */
    void layOut(Collection<Integer> numbers, Collection<Tag> asTheyWillBe, Duration patience);

    /** Returns once everything that {@link #apply} stored before this call is in every count, if that takes no longer. */
    void makeVisible(Duration patience);

    /** The customer of this id, as last stored, whether counted yet or not. */
    Optional<Customer> find(String id);

    /** The same, read with this catalogue; tags that it does not have are left out. */
    Optional<Customer> find(String id, Catalogue catalogue);

    /**
     * The customers of these numbers, as last stored; nobody for a number of whom nothing was stored yet.
     *
     * @param numbers a few thousand at most
     * @param patience how long the engine may take
     */
    List<Customer> findAll(Collection<Integer> numbers, Duration patience);
}
