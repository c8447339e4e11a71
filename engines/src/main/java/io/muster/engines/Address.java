package io.muster.engines;

import java.util.Set;

/** Where the server listens. */
public record Address(String host, int port) {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    /** How this machine reaches it. */
    public String url() {
        return "http://" + (EVERYWHERE.contains(host) ? "127.0.0.1" : host) + ":" + port;
    }
}
