package io.muster.shared;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an exception came from, without the words of anybody: messages of databases and parsers repeat values, and a
 * customer's values have no place in a log.
 */
public record Trace(Throwable thrown) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            text.append(cause == thrown ? "" : "caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof NullPointerException || cause instanceof IndexOutOfBoundsException) {
                text.append(": ").append(cause.getMessage());
            }
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
