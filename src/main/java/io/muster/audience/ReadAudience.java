package io.muster.audience;

import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.FilterCheck.Outcome;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.References;
import io.muster.filter.Resolve;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.TagActivity;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Reads a filter from a request, against the catalogue and the saved segments of this moment. */
@ApplicationScoped
public class ReadAudience {
    private final TagCatalogue catalogue;
    private final SavedReferences references;
    private final FilterCheck check;
    private final TagActivity activity;
    private final InstantSource clock;

    ReadAudience(
            TagCatalogue catalogue,
            SavedReferences references,
            FilterCheck check,
            TagActivity activity,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.references = references;
        this.check = check;
        this.activity = activity;
        this.clock = clock;
    }

    /** Checks a filter that stands at this JSON pointer of the request's body; all its problems are in the outcome. */
    public Outcome check(Json filter, String pointer) {
        References named = references.namedBy(List.of(filter));
        Outcome outcome = check.check(filter, pointer, catalogue.recent(), named);
        return switch (outcome) {
            case CheckedFilter checked -> checked;
            // What is wrong by the catalogue of a moment ago may be right by now.
            case Refused _ -> check.check(filter, pointer, catalogue.current(), named);
        };
    }

    /**
     * What several filters of one request mean at one instant, with the same catalogue and the same segments; their tags
     * count as named.
     *
     * @param filters by their JSON pointers in the request's body
     * @return in the same order
     * @throws Invalid with the problems of all of them
     */
    public List<ResolvedFilter> resolve(SequencedMap<String, Json> filters) {
        Catalogue current = catalogue.current();
        References named = references.namedBy(List.copyOf(filters.values()));
        Instant now = clock.instant();
        List<ResolvedFilter> resolved = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Outcome outcome : check.checkAll(filters, current, named)) {
            switch (outcome) {
                case CheckedFilter checked -> resolved.add(resolve(checked, now));
                case Refused(var found) -> problems.addAll(found);
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return resolved;
    }

    /**
     * What a filter means now, for whoever puts it to use: its tags count as named.
     *
     * @throws Invalid with all its problems
     */
    public ResolvedFilter resolve(Json filter, String pointer) {
        return switch (check(filter, pointer)) {
            case CheckedFilter checked -> resolve(checked, clock.instant());
            case Refused(var problems) -> throw new Invalid(problems);
        };
    }

    private ResolvedFilter resolve(CheckedFilter checked, Instant now) {
        activity.named(checked.tags(), now);
        return Resolve.resolve(checked, now);
    }
}
