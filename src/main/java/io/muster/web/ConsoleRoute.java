package io.muster.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves the console: its files, and its one page for every other address that a browser may open, since the console
 * itself knows its pages. What belongs to the API, to health, metrics and documents is left to them.
 */
class ConsoleRoute {
    /**
     * Everything from this very server and nothing inline, but styles: the components write theirs while they run.
     * Nobody may show the console inside another page.
     */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final ConsoleFiles files;

    ConsoleRoute(ConsoleFiles files) {
        this.files = files;
    }

    void install(@Observes Router router) {
        if (files.page().isPresent()) {
            router.route()
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(1)
                    .handler(this::answer);
        }
    }

    private void answer(RoutingContext context) {
        find(context).ifPresentOrElse(file -> send(file, context.request(), context.response()), context::next);
    }

    private Optional<ConsoleFile> find(RoutingContext context) {
        String path = context.normalizedPath();
        if (isUnder("/api", path) || isUnder("/q", path)) {
            return Optional.empty();
        }
        Optional<ConsoleFile> file = files.find(path.substring(1));
        // A file of an older console is gone, and no page must be taken for it.
        if (file.isPresent() || isUnder("/assets", path)) {
            return file;
        }
        boolean asked = path.equals("/") || readsPages(context.request().getHeader("Accept"));
        return asked ? files.page() : Optional.empty();
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** Browsers say so; who takes anything is a program, and shall hear that there is nothing here. */
    private static boolean readsPages(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    private static void send(ConsoleFile file, HttpServerRequest request, HttpServerResponse response) {
        response.putHeader("ETag", file.tag())
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Cache-Control", file.forEver() ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                // An address of the builder holds a filter, which is nobody else's business.
                .putHeader("Referrer-Policy", "no-referrer");
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        ConsoleFile.Body body = file.bodyFor(request.getHeader("Accept-Encoding"));
        response.putHeader("Content-Type", file.type());
        if (body.coding() != null) {
            response.putHeader("Content-Encoding", body.coding());
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(body.bytes().length()))
                    .end();
        } else {
            response.end(body.bytes());
        }
    }
}
