package io.muster.web;

import io.muster.shared.WaitingTime;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No request waits for engines longer than this, however many of its questions are answered just in time. */
class RequestPatience {
    private final Duration most;

    RequestPatience(@ConfigProperty(name = "muster.http.patience") Duration most) {
        this.most = most;
    }

    /** Runs on the thread that the resource will run on. */
    @ServerRequestFilter
    void begin() {
        WaitingTime.begin(most);
    }

    @ServerResponseFilter
    void end() {
        WaitingTime.end();
    }
}
