package io.muster.audience;

import java.util.function.Function;

/** Reads several things of all customers as they are at one instant, for as long as that takes. */
public interface HoldCustomers {

    /**
     * Holds all customers as they are now, whatever changes later, until the reading has ended.
     *
     * @throws io.muster.shared.EngineAway if the engine does not answer in time, or has lost what it held
     */
    <T> T hold(Function<HeldCustomers, T> reading);
}
