package io.muster.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;

/** So many customers in so much time, which is at least a millisecond. */
record Rate(long customers, long millis) {

    static Rate of(long customers, long nanos) {
        return new Rate(customers, Math.max(1, nanos / 1_000_000));
    }

    static Rate best(List<Rate> rates) {
        return rates.stream().max(Comparator.comparingDouble(Rate::perSecond)).orElseThrow();
    }

    @JsonProperty
    double perSecond() {
        return Math.round(customers * 10_000.0 / millis) / 10.0;
    }

    /** In percent, to one decimal. */
    double shareOf(Rate other) {
        return Math.round(1_000.0 * customers * other.millis / millis / other.customers) / 10.0;
    }
}
