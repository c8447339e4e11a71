package io.muster.segment;

import io.muster.audience.SavedReferences;
import io.muster.filter.Canonical;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.Mentions;
import io.muster.filter.ProblemCode;
import io.muster.filter.References;
import io.muster.filter.Sentence;
import io.muster.shared.Conflict;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.TagActivity;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out whether something may be saved as the next version of a segment. */
@ApplicationScoped
class CheckSegment {
    /** What a new version can do to those who follow it. */
    private static final Set<String> OUTGROWN =
            Set.of(ProblemCode.TOO_DEEP.name(), ProblemCode.TOO_LARGE.name(), ProblemCode.CIRCULAR_REFERENCE.name());

    private final FilterCheck check;
    private final TagCatalogue catalogue;
    private final SavedReferences references;
    private final SegmentStore store;
    private final TagActivity activity;
    private final InstantSource clock;

    CheckSegment(
            FilterCheck check,
            TagCatalogue catalogue,
            SavedReferences references,
            SegmentStore store,
            TagActivity activity,
            InstantSource clock) {
        this.check = check;
        this.catalogue = catalogue;
        this.references = references;
        this.store = store;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * What may be saved.
     *
     * @param mentions what its filter names
     */
    record Checked(SegmentContent content, Mentions mentions) {}

    /**
     * Checks a draft; within {@link SegmentStore#alone}, so that what was found right still is when it is saved.
     *
     * @param id the segment's id
     * @param version the version it will be
     * @throws Invalid with everything that is wrong
     */
    Checked check(SegmentDraft draft, String id, int version) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        if (draft.filter() != null) {
            switch (checkFilter(draft.filter(), id, version)) {
                case CheckedFilter checked
                when problems.isEmpty() -> {
                    activity.named(checked.tags(), clock.instant());
                    return new Checked(content(draft, draft.filter(), checked), Mentions.of(checked.filter()));
                }
                case CheckedFilter _ -> {}
                case Refused(var more) -> problems.addAll(more);
            }
        }
        throw new Invalid(problems);
    }

    /** MySQL is not asked about a filter beyond the limits, which may name a great many segments. */
    private FilterCheck.Outcome checkFilter(Json filter, String id, int version) {
        List<Problem> beyond = check.beyondLimits(filter, SegmentDraft.FILTER);
        return beyond.isEmpty()
                ? check.checkToSave(
                        filter,
                        SegmentDraft.FILTER,
                        catalogue.current(),
                        references.namedBy(List.of(filter)),
                        id,
                        version)
                : new Refused(beyond);
    }

    /**
     * Looks at the segments that follow this one; within {@link SegmentStore#alone}.
     *
     * @param next the version that they would follow
     * @throws Conflict naming those that would be too deep or too large, or lead back to themselves
     */
    void checkFollowers(SegmentVersion next) {
        List<SegmentVersion> followers = store.followers(next.segment());
        if (followers.isEmpty()) {
            return;
        }
        List<Json> filters = new ArrayList<>();
        filters.add(next.content().filter().json());
        followers.forEach(follower -> filters.add(follower.content().filter().json()));
        References saved = references.namedBy(filters);
        References then = saved.with(
                next.segment(), next.number(), next.content().filter().json());
        Catalogue current = catalogue.current();
        List<String> outgrown = new ArrayList<>();
        for (SegmentVersion follower : followers) {
            Json filter = follower.content().filter().json();
            if (isOutgrown(filter, current, then) && !isOutgrown(filter, current, saved)) {
                outgrown.add(follower.segment());
            }
        }
        if (!outgrown.isEmpty()) {
            throw new Conflict(
                    "with this filter, the segments that follow it would be too deep or too large", outgrown);
        }
    }

    private boolean isOutgrown(Json filter, Catalogue current, References then) {
        return check.check(filter, SegmentDraft.FILTER, current, then) instanceof Refused(var problems)
                && problems.stream().anyMatch(problem -> OUTGROWN.contains(problem.code()));
    }

    private static SegmentContent content(SegmentDraft draft, Json filter, CheckedFilter checked) {
        SavedFilter saved = new SavedFilter(inZone(filter, checked), Canonical.of(checked), Sentence.of(checked));
        return new SegmentContent(
                draft.name(), draft.description(), draft.folder(), draft.owner(), draft.labels(), saved);
    }

    /** The filter with its time zone: the server's may be another one tomorrow. */
    private static Json inZone(Json filter, CheckedFilter checked) {
        if (!(filter instanceof JsonObject(Map<String, Json> members)) || members.containsKey("timezone")) {
            return filter;
        }
        Map<String, Json> zoned = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            zoned.put(name, value);
            if (name.equals("language")) {
                zoned.put("timezone", new JsonString(checked.serversZone().getId()));
            }
        });
        return new JsonObject(zoned);
    }
}
