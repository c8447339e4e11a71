package io.muster.customer;

import java.util.Optional;

/** Knows the loads that set values. */
public interface KnownLoads {

    /**
     * The name of the loader that a load was done with; nothing for a load that nobody remembers.
     *
     * @param load the load's id
     */
    Optional<String> loaderOf(String load);
}
