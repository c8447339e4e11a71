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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception with problem details, in our words and never in an engine's. */
class ExceptionsToProblems {
    private static final Logger LOG = Logger.getLogger(ExceptionsToProblems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    Response notJson(NotJson e, UriInfo uri) {
        Problem problem = new Problem("", "NOT_JSON", message(e));
        return answer(problem(ProblemType.NOT_JSON, e, uri)
                .withErrors(List.of(problem))
                .at(e.line(), e.column()));
    }

    @ServerExceptionMapper
    Response invalid(Invalid e, UriInfo uri) {
        String first = e.problems().getFirst().message();
        int more = e.problems().size() - 1;
        String detail = more == 0 ? first : first + " (and " + more + " more)";
        return answer(
                ProblemDetails.of(ProblemType.INVALID, detail, uri.getPath()).withErrors(e.problems()));
    }

    @ServerExceptionMapper
    Response notFound(NotFound e, UriInfo uri) {
        return answer(problem(ProblemType.NOT_FOUND, e, uri));
    }

    @ServerExceptionMapper
    Response conflict(Conflict e, UriInfo uri) {
        return answer(problem(ProblemType.CONFLICT, e, uri).withUsers(e.users()));
    }

    @ServerExceptionMapper
    Response stale(Stale e, UriInfo uri) {
        return answer(problem(ProblemType.STALE, e, uri));
    }

    @ServerExceptionMapper
    Response ifMatchRequired(IfMatchRequired e, UriInfo uri) {
        return answer(problem(ProblemType.IF_MATCH_REQUIRED, e, uri));
    }

    @ServerExceptionMapper
    Response tooManyBytes(TooManyBytes e, UriInfo uri) {
        return answer(problem(ProblemType.TOO_MANY_BYTES, e, uri));
    }

    @ServerExceptionMapper
    Response walkGone(WalkGone e, UriInfo uri) {
        return answer(problem(ProblemType.WALK_GONE, e, uri));
    }

    @ServerExceptionMapper
    Response tooMany(TooMany e, UriInfo uri) {
        return answerLater(problem(ProblemType.TOO_MANY, e, uri));
    }

    @ServerExceptionMapper
    Response engineAway(EngineAway e, UriInfo uri) {
        return answerLater(problem(ProblemType.ENGINE_AWAY, e, uri));
    }

    @ServerExceptionMapper
    Response storageFull(StorageFull e, UriInfo uri) {
        LOG.error(e.getMessage());
        return answer(problem(ProblemType.STORAGE_FULL, e, uri));
    }

    /** What the HTTP layer itself refuses: no such path, method, media type. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        ProblemType type = ProblemType.ofStatus(status);
        ResponseBuilder answer =
                builder(ProblemDetails.of(type, null, uri.getPath()).withStatus(status));
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER)) {
            if (e.getResponse().getHeaderString(header) != null) {
                answer.header(header, e.getResponse().getHeaderString(header));
            }
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri, ContainerRequestContext request) {
        String id = RequestId.of(request);
        LOG.errorf("Request %s failed\n%s", id, new Trace(e));
        String detail = "The server's log tells more under request id " + id;
        return answer(ProblemDetails.of(ProblemType.INTERNAL, detail, uri.getPath()));
    }

    private static ProblemDetails problem(ProblemType type, Exception e, UriInfo uri) {
        return ProblemDetails.of(type, message(e), uri.getPath());
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
