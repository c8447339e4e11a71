package io.muster.tag.rest;

import io.muster.tag.Clearance;
import io.muster.tag.Sensitivity;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clearance of a caller of whom nothing is known. Whoever knows callers puts another in its place. */
@DefaultBean
@ApplicationScoped
class UnknownCaller implements Clearance {
    private final Sensitivity most;

    UnknownCaller(@ConfigProperty(name = "muster.clearance") Sensitivity most) {
        this.most = most;
    }

    @Override
    public boolean covers(Sensitivity sensitivity) {
        return sensitivity.compareTo(most) <= 0;
    }
}
