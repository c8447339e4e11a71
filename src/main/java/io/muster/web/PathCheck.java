package io.muster.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses an address that is too long, or a path that can be read in more than one way. The HTTP layer would cut a path
 * off at a semicolon and put U+FFFD for what is not UTF-8, and so read or change another customer than was meant.
 */
class PathCheck {
    /** Before anybody decodes the path, which ends in the HTTP layer's own refusal. */
    private static final int FIRST = 1_000;

    private final int longest;
    private final EarlyAnswers answers;

    PathCheck(@ConfigProperty(name = "muster.http.longest-address") int longest, EarlyAnswers answers) {
        this.longest = longest;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        AskedPath path = AskedPath.of(request);
        if (request.uri().length() > longest) {
            String detail = "a request's path and query have at most " + longest + " characters";
            // Not repeated: a page full of it helps nobody.
            answers.answer(context, ProblemDetails.of(ProblemType.ADDRESS_TOO_LONG, detail, null));
            return;
        }
        Optional<String> complaint = path.complaint();
        if (complaint.isPresent()) {
            answers.answer(context, ProblemDetails.of(ProblemType.BAD_REQUEST, complaint.get(), path.uri()));
            return;
        }
        context.next();
    }
}
