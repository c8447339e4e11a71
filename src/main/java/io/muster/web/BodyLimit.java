package io.muster.web;

import io.muster.shared.TooManyBytes;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses a body that says beforehand that it is too long, in our words: the HTTP layer says no more than the status. */
class BodyLimit {
    private static final int BEFORE_THE_HTTP_LAYERS_OWN = 100;

    private final long most;
    private final EarlyAnswers answers;

    BodyLimit(@ConfigProperty(name = "muster.http.max-body-size") MemorySize most, EarlyAnswers answers) {
        this.most = most.asLongValue();
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_HTTP_LAYERS_OWN);
    }

    private void check(RoutingContext request) {
        if (announced(request) <= most) {
            request.next();
            return;
        }
        answers.answer(
                request,
                ProblemDetails.of(
                        ProblemType.TOO_MANY_BYTES,
                        new TooManyBytes(most).getMessage(),
                        AskedPath.of(request.request()).uri()));
    }

    private static long announced(RoutingContext request) {
        @Nullable String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            // The HTTP layer refuses it.
            return 0;
        }
    }
}
