package io.muster.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How far a load is. {@code read}, {@code ignored} and {@code rejected} are lines, {@code loaded} customers.
 *
 * @param total what {@code done} goes up to, once that is known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LoadState(
        String id,
        State state,
        long read,
        long loaded,
        long ignored,
        long rejected,
        long done,
        @Nullable Long total,
        @Nullable JsonNode problem) {

    /** A job's states. */
    enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        boolean ended() {
            return switch (this) {
                case QUEUED, RUNNING -> false;
                case SUCCEEDED, FAILED, CANCELLED -> true;
            };
        }
    }
}
