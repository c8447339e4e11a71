package io.muster.tag.rest;

import io.muster.tag.Clearance;
import io.muster.tag.Sensitivity;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** The clearance of a caller of whom nothing is known: the least. Whoever knows callers puts another in its place. */
@DefaultBean
@ApplicationScoped
class UnknownCaller implements Clearance {

    @Override
    public boolean covers(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case PUBLIC, INTERNAL -> true;
            case SENSITIVE, CONFIDENTIAL -> false;
        };
    }
}
