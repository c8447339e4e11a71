package io.muster.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A row that a load refused. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Reject(long line, @Nullable String column, String reason) {

    @Override
    public String toString() {
        return "line " + line + (column == null ? "" : ", " + column) + ": " + reason;
    }
}
