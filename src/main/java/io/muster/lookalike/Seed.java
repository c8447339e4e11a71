package io.muster.lookalike;

import io.muster.audience.RoaringNumbers;
import io.muster.shared.Json;

/** Whom people shall be like. */
public sealed interface Seed {

    /** Whoever fulfils a filter when it is asked. */
    record Audience(Json filter) implements Seed {}

    /** These customers, by number. */
    record Customers(RoaringNumbers numbers) implements Seed {}
}
