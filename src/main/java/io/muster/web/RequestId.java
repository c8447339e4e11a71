package io.muster.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Every request has an id, its caller's or one of ours, by which its answer and its log lines are found again. */
class RequestId {
    /** The header in which it travels. */
    static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        MDC.put(KEY, of(request));
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, of(request));
        MDC.remove(KEY);
    }

    /** The id of a request, the same for as long as it takes. */
    static String of(ContainerRequestContext request) {
        if (request.getProperty(KEY) instanceof String known) {
            return known;
        }
        String id = wellFormed(request.getHeaderString(HEADER));
        request.setProperty(KEY, id);
        return id;
    }

    /** The same for a request that no resource is asked by. */
    static String of(RoutingContext request) {
        @Nullable String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        String id = wellFormed(request.request().getHeader(HEADER));
        request.put(KEY, id);
        return id;
    }

    /** Where to look, for whoever must be told that something failed and nothing more. */
    static String seeLog(String id) {
        return "The server's log tells more under request id " + id;
    }

    private static String wellFormed(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
