package io.muster.shared.elasticsearch;

import org.jspecify.annotations.Nullable;

/** Elasticsearch did not do what it was asked. */
public final class ElasticsearchRefused extends RuntimeException {
    private static final int NOT_FOUND = 404;

    private final int status;

    ElasticsearchRefused(String call, int status, @Nullable Throwable cause) {
        super("Elasticsearch refused " + call + " with " + status, cause);
        this.status = status;
    }

    /** Whether what was named is not there, or not any more. */
    public boolean isNotFound() {
        return status == NOT_FOUND;
    }
}
