package io.muster.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one clock. */
class Clock {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
