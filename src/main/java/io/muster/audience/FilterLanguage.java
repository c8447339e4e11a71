package io.muster.audience;

import io.muster.filter.FilterCheck;
import io.muster.filter.Limits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The filter language within the limits that are set. */
class FilterLanguage {
    @Produces
    @Singleton
    FilterCheck check(
            @ConfigProperty(name = "muster.filter.depth") int depth,
            @ConfigProperty(name = "muster.filter.nodes") int nodes,
            @ConfigProperty(name = "muster.filter.set-values") int setValues,
            @ConfigProperty(name = "muster.filter.has-all-values") int hasAllValues,
            @ConfigProperty(name = "muster.filter.terms") int terms,
            @ConfigProperty(name = "muster.timezone") ZoneId zone) {
        return new FilterCheck(new Limits(depth, nodes, setValues, hasAllValues, terms), zone);
    }
}
