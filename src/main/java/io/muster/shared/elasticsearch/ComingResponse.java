package io.muster.shared.elasticsearch;

import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** An answer of the engine that is on its way. */
final class ComingResponse implements ResponseListener {
    private final CompletableFuture<Response> response = new CompletableFuture<>();

    /** What it is, or an {@link UncheckedIOException} of why there is none. */
    Future<Response> response() {
        return response;
    }

    @Override
    public void onSuccess(Response answer) {
        response.complete(answer);
    }

    @Override
    public void onFailure(Exception failure) {
        response.completeExceptionally(
                failure instanceof IOException broken
                        ? new UncheckedIOException(broken)
                        : new UncheckedIOException(new IOException(failure)));
    }
}
