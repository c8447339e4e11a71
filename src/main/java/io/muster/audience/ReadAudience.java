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
import java.util.stream.Stream;

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
        return check(AskedAudiences.one(filter, pointer));
    }

    /** Checks a request about one filter; all its problems are in the outcome. */
    public Outcome check(AskedAudiences asked) {
        Read read = read(asked);
        return read.problems().isEmpty() ? read.filters().getFirst() : new Refused(read.problems());
    }

    /**
     * What the filters of one request mean at one instant, with the same catalogue and the same segments, for whoever puts
     * them to use: their tags count as named.
     *
     * @return in the same order
     * @throws Invalid with all problems of the request
     */
    public List<ResolvedFilter> resolve(AskedAudiences asked) {
        Read read = read(asked);
        if (!read.problems().isEmpty()) {
            throw new Invalid(read.problems());
        }
        Instant now = clock.instant();
        return read.filters().stream().map(checked -> resolve(checked, now)).toList();
    }

    /**
     * What a filter means now, for whoever puts it to use: its tags count as named.
     *
     * @throws Invalid with all its problems
     */
    public ResolvedFilter resolve(Json filter, String pointer) {
        return resolve(AskedAudiences.one(filter, pointer)).getFirst();
    }

    /**
     * What came of reading a request.
     *
     * @param filters those in which nothing is wrong, in the order asked
     */
    private record Read(List<CheckedFilter> filters, List<Problem> problems) {}

    /** No engine is asked about filters beyond the limits, which may name a great many things. */
    private Read read(AskedAudiences asked) {
        List<Problem> beyond = check.beyondLimits(asked.filters());
        if (!beyond.isEmpty()) {
            return new Read(
                    List.of(),
                    Stream.concat(asked.problems().stream(), beyond.stream()).toList());
        }
        References named = references.namedBy(List.copyOf(asked.filters().values()));
        Read read = read(asked, catalogue.recent(), named);
        // What is wrong by the catalogue of a moment ago may be right by now.
        return read.problems().isEmpty() ? read : read(asked, catalogue.current(), named);
    }

    private Read read(AskedAudiences asked, Catalogue tags, References named) {
        List<CheckedFilter> filters = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(asked.problems());
        asked.tags()
                .forEach((pointer, code) -> PublishedTags.problem(tags.find(code), code, pointer, tags)
                        .ifPresent(problems::add));
        for (Outcome outcome : check.checkAll(asked.filters(), tags, named)) {
            switch (outcome) {
                case CheckedFilter checked -> filters.add(checked);
                case Refused(var found) -> problems.addAll(found);
            }
        }
        return new Read(filters, problems);
    }

    private ResolvedFilter resolve(CheckedFilter checked, Instant now) {
        activity.named(checked.tags(), now);
        return Resolve.resolve(checked, now);
    }
}
