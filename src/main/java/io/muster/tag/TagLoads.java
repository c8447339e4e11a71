package io.muster.tag;

import java.time.Instant;
import java.util.Map;

/** Knows the loads that bring tags' values. */
public interface TagLoads {

    /**
     * A load that succeeded.
     *
     * @param id the load's id
     * @param loader the loader's name
     * @param at when it was asked for, which is how old its file is
     */
    record LastLoad(String id, String loader, Instant at) {}

    /** The last load that brought each tag; tags that no loader brings, and those not loaded yet, are left out. */
    Map<TagCode, LastLoad> lastLoads();
}
