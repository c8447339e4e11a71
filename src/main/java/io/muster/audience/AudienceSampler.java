package io.muster.audience;

import io.muster.customer.Customer;
import io.muster.filter.Condition;
import io.muster.tag.Catalogue;
import java.time.Instant;
import java.util.List;

/** Draws customers at random. */
public interface AudienceSampler {

    /**
     * A draw; all of it is of one point in time.
     *
     * @param count how many customers fulfil the condition
     * @param customers those drawn, in random order
     * @param asOf every change acknowledged before this instant is in it
     */
    record Sample(long count, List<Customer> customers, Instant asOf) {}

    /**
     * Draws customers who fulfil the condition, each as likely as any other.
     *
     * @param size the most customers
     * @param seed the same seed draws the same customers, as long as the same ones fulfil the condition
     * @param catalogue the tags that are to be read
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Sample draw(Condition condition, int size, int seed, Catalogue catalogue);
}
