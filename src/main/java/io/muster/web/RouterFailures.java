package io.muster.web;

import io.muster.shared.Trace;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a problem what the HTTP layer refuses by itself, or fails at: no host, or a body that grows too long. Its
 * own words for it are no problem, and its log repeats the address, which may name a customer.
 */
class RouterFailures {
    private static final Logger LOG = Logger.getLogger(RouterFailures.class);

    /** After everybody who knows of a better answer, before the one of the HTTP layer. */
    private static final int NEARLY_LAST = 100_000;

    private static final int INTERNAL = 500;

    private final EarlyAnswers answers;

    RouterFailures(EarlyAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Router router) {
        router.route().order(NEARLY_LAST).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        @Nullable Throwable failure = request.failure();
        if (request.response().headWritten() || failure instanceof IOException) {
            // Whoever asked has gone, or has half an answer: there is nothing left to say.
            request.next();
            return;
        }
        int status = request.statusCode() < 0 ? INTERNAL : request.statusCode();
        answers.answer(
                request,
                ProblemDetails.of(
                                ProblemType.ofStatus(status),
                                detail(request, status, failure),
                                AskedPath.of(request.request()).uri())
                        .withStatus(status));
    }

    private static @Nullable String detail(RoutingContext request, int status, @Nullable Throwable failure) {
        if (status < INTERNAL) {
            return null;
        }
        String id = RequestId.of(request);
        LOG.errorf("Request %s failed\n%s", id, failure == null ? "" : new Trace(failure));
        return RequestId.seeLog(id);
    }
}
