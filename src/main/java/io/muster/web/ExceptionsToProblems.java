package io.muster.web;

import io.muster.shared.Conflict;
import io.muster.shared.EngineAway;
import io.muster.shared.Invalid;
import io.muster.shared.NotFound;
import io.muster.shared.NotJson;
import io.muster.shared.Problem;
import io.muster.shared.Stale;
import io.muster.shared.StorageFull;
import io.muster.shared.TooMany;
import io.muster.shared.TooManyBytes;
import io.muster.shared.Trace;
import io.muster.shared.WalkGone;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception with problem details, in our words and never in an engine's. */
class ExceptionsToProblems {
    private static final Logger LOG = Logger.getLogger(ExceptionsToProblems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Endpoints endpoints;

    ExceptionsToProblems(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerExceptionMapper
    Response notJson(NotJson e, HttpServerRequest request) {
        Problem problem = new Problem("", "NOT_JSON", message(e));
        return answer(problem(ProblemType.NOT_JSON, e, request)
                .withErrors(List.of(problem))
                .at(e.line(), e.column()));
    }

    @ServerExceptionMapper
    Response invalid(Invalid e, HttpServerRequest request) {
        String first = e.problems().getFirst().message();
        int more = e.problems().size() - 1;
        String detail = more == 0 ? first : first + " (and " + more + " more)";
        return answer(ProblemDetails.of(ProblemType.INVALID, detail, instance(request))
                .withErrors(e.problems()));
    }

    @ServerExceptionMapper
    Response notFound(NotFound e, HttpServerRequest request) {
        return answer(problem(ProblemType.NOT_FOUND, e, request));
    }

    @ServerExceptionMapper
    Response conflict(Conflict e, HttpServerRequest request) {
        return answer(problem(ProblemType.CONFLICT, e, request).withUsers(e.users()));
    }

    @ServerExceptionMapper
    Response stale(Stale e, HttpServerRequest request) {
        return answer(problem(ProblemType.STALE, e, request));
    }

    @ServerExceptionMapper
    Response ifMatchRequired(IfMatchRequired e, HttpServerRequest request) {
        return answer(problem(ProblemType.IF_MATCH_REQUIRED, e, request));
    }

    @ServerExceptionMapper
    Response tooManyBytes(TooManyBytes e, HttpServerRequest request) {
        return answer(problem(ProblemType.TOO_MANY_BYTES, e, request));
    }

    @ServerExceptionMapper
    Response walkGone(WalkGone e, HttpServerRequest request) {
        return answer(problem(ProblemType.WALK_GONE, e, request));
    }

    @ServerExceptionMapper
    Response tooMany(TooMany e, HttpServerRequest request) {
        return answerLater(problem(ProblemType.TOO_MANY, e, request));
    }

    @ServerExceptionMapper
    Response engineAway(EngineAway e, HttpServerRequest request) {
        return answerLater(problem(ProblemType.ENGINE_AWAY, e, request));
    }

    @ServerExceptionMapper
    Response storageFull(StorageFull e, HttpServerRequest request) {
        LOG.error(e.getMessage());
        return answer(problem(ProblemType.STORAGE_FULL, e, request));
    }

    /** What the HTTP layer itself refuses: no such path, method, media type. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, HttpServerRequest request) {
        int status = e.getResponse().getStatus();
        ProblemType type = ProblemType.ofStatus(status);
        ResponseBuilder answer =
                builder(ProblemDetails.of(type, null, instance(request)).withStatus(status));
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            Set<String> methods = endpoints.methodsOf(AskedPath.of(request).raw());
            answer.header(HttpHeaders.ALLOW, String.join(", ", methods));
        }
        for (String header : List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER)) {
            if (e.getResponse().getHeaderString(header) != null) {
                answer.header(header, e.getResponse().getHeaderString(header));
            }
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpServerRequest request, ContainerRequestContext context) {
        String id = RequestId.of(context);
        LOG.errorf("Request %s failed\n%s", id, new Trace(e));
        return answer(ProblemDetails.of(ProblemType.INTERNAL, RequestId.seeLog(id), instance(request)));
    }

    private static ProblemDetails problem(ProblemType type, Exception e, HttpServerRequest request) {
        return ProblemDetails.of(type, message(e), instance(request));
    }

    private static String instance(HttpServerRequest request) {
        return AskedPath.of(request).uri();
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static Response answer(ProblemDetails problem) {
        return builder(problem).build();
    }

    private static Response answerLater(ProblemDetails problem) {
        return builder(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static ResponseBuilder builder(ProblemDetails problem) {
        return Response.status(problem.status()).type(ProblemDetails.MEDIA_TYPE).entity(problem);
    }
}
