package io.muster.audience;

import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.FilterCheck.Outcome;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.Limits;
import io.muster.filter.References;
import io.muster.filter.Resolve;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a filter from a request, against the catalogue of this moment and within the limits that are set. */
@ApplicationScoped
public class ReadAudience {
    private final TagCatalogue catalogue;
    private final InstantSource clock;
    private final FilterCheck check;

    ReadAudience(
            TagCatalogue catalogue,
            InstantSource clock,
            @ConfigProperty(name = "muster.filter.depth", defaultValue = "12") int depth,
            @ConfigProperty(name = "muster.filter.nodes", defaultValue = "500") int nodes,
            @ConfigProperty(name = "muster.filter.set-values", defaultValue = "10000") int setValues,
            @ConfigProperty(name = "muster.timezone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.check = new FilterCheck(new Limits(depth, nodes, setValues), zone);
    }

    /** Checks a filter that stands at this JSON pointer of the request's body; all its problems are in the outcome. */
    public Outcome check(Json filter, String pointer) {
        return check.check(filter, pointer, catalogue.current(), References.none());
    }

    /**
     * What a filter means now.
     *
     * @throws Invalid with all its problems
     */
    public ResolvedFilter resolve(Json filter, String pointer) {
        return switch (check(filter, pointer)) {
            case CheckedFilter checked -> Resolve.resolve(checked, clock.instant());
            case Refused(var problems) -> throw new Invalid(problems);
        };
    }
}
