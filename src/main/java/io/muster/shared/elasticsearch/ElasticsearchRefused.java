package io.muster.shared.elasticsearch;

import org.jspecify.annotations.Nullable;

/** Elasticsearch did not do what it was asked. */
public final class ElasticsearchRefused extends RuntimeException {
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    private final int status;

    ElasticsearchRefused(String call, int status, @Nullable Throwable cause) {
        super("Elasticsearch refused " + call + " with " + status, cause);
        this.status = status;
    }

    /** Whether what was named is not there, or not any more. */
    public boolean isNotFound() {
        return status == NOT_FOUND;
    }

    /** Whether it was too long for one request. */
    public boolean isTooLarge() {
        return status == TOO_LARGE;
    }
}
