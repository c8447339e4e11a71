package io.muster.tag;

import io.muster.tag.TagActivity.Recorded;
import io.muster.tag.TagActivity.Seen;
import io.muster.tag.TagCounts.Counted;
import io.muster.tag.TagCounts.Question;
import io.muster.tag.TagCounts.TagCount;
import io.muster.tag.TagLoads.LastLoad;
import io.muster.tag.TagStatistics.TagFreshness;
import io.muster.tag.TagStatistics.TagUse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells how tags fare, so that people find those that nobody uses and those that went stale. */
public final class TellTagStatistics {
    private static final Seen NEVER = new Seen(null, null);

    private final TagCounts counts;
    private final TagActivity activity;
    private final TagLoads loads;
    private final SegmentsOfTags segments;
    private final Cadence cadence;
    private final Duration unusedAfter;
    private final InstantSource clock;

    /** @param unusedAfter how long no filter may have named a tag before it counts as unused */
    public TellTagStatistics(
            TagCounts counts,
            TagActivity activity,
            TagLoads loads,
            SegmentsOfTags segments,
            Cadence cadence,
            Duration unusedAfter,
            InstantSource clock) {
        this.counts = counts;
        this.activity = activity;
        this.loads = loads;
        this.segments = segments;
        this.cadence = cadence;
        this.unusedAfter = unusedAfter;
        this.clock = clock;
    }

    /**
     * Several tags; all counts of customers are of one point in time.
     *
     * @param tags in the order asked
     * @param customers all customers
     * @param asOf every change acknowledged before this instant is in it
     * @param recordedSince when it began to be recorded which tags filters name and callers set
     */
    public record Statistics(List<TagStatistics> tags, long customers, Instant asOf, Instant recordedSince) {}

    /**
     * How these tags fare.
     *
     * @throws io.muster.shared.EngineAway if an engine is away
     */
    public Statistics of(List<Tag> tags) {
        Instant now = clock.instant();
        Recorded recorded = activity.recorded();
        Map<TagCode, LastLoad> lastLoads = loads.lastLoads();
        Map<TagCode, Long> users = segments.counts();
        Counted counted = counts.count(tags.stream()
                .map(tag -> new Question(
                        tag, cadence.of(tag.refresh()).map(now::minus).orElse(null)))
                .toList());
        List<TagStatistics> statistics = tags.stream()
                .map(tag -> {
                    TagCount count = Objects.requireNonNull(counted.byTag().get(tag.code()));
                    Seen seen = recorded.byTag().getOrDefault(tag.code(), NEVER);
                    return statistics(
                            tag,
                            count,
                            counted.customers(),
                            freshness(tag, count, lastLoads.get(tag.code()), seen.setAt(), now),
                            use(tag, users.getOrDefault(tag.code(), 0L), seen.namedAt(), now));
                })
                .toList();
        return new Statistics(statistics, counted.customers(), counted.asOf(), recorded.since());
    }

    private static TagStatistics statistics(Tag tag, TagCount count, long all, TagFreshness freshness, TagUse use) {
        boolean choice = tag.type() == TagType.ENUM || tag.type() == TagType.MULTI;
        return new TagStatistics(
                tag.code(),
                tag.names(),
                tag.category(),
                tag.type(),
                tag.kind(),
                tag.refresh(),
                tag.owner(),
                tag.state(),
                count.customers(),
                share(count.customers(), all),
                count.distinctValues(),
                choice ? tag.values().size() : null,
                freshness,
                use);
    }

    private TagFreshness freshness(
            Tag tag, TagCount count, @Nullable LastLoad lastLoad, @Nullable Instant lastChangeAt, Instant now) {
        @Nullable
        Instant refreshedAt = Stream.of(
                        Optional.ofNullable(count.newestSetAt()),
                        Optional.ofNullable(lastLoad).map(LastLoad::at),
                        Optional.ofNullable(lastChangeAt))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(null);
        @Nullable Duration staleAfter = cadence.of(tag.refresh()).orElse(null);
        @Nullable Long fresh = count.fresh();
        return new TagFreshness(
                refreshedAt,
                count.newestSetAt(),
                lastLoad,
                lastChangeAt,
                fresh == null || count.customers() == 0 ? null : share(fresh, count.customers()),
                staleAfter == null ? null : TimeToLive.format(staleAfter),
                stale(tag, count.customers(), refreshedAt, staleAfter, now));
    }

    /** A tag that nobody ever filled went stale too; one whose values are of unknown age is not judged. */
    private static @Nullable Boolean stale(
            Tag tag, long customers, @Nullable Instant refreshedAt, @Nullable Duration staleAfter, Instant now) {
        if (tag.state() != TagState.PUBLISHED || staleAfter == null) {
            return false;
        }
        if (refreshedAt == null) {
            return customers == 0 ? true : null;
        }
        return refreshedAt.isBefore(now.minus(staleAfter));
    }

    /** Drafts cannot be used yet, and retired tags not any more: only of published ones it means anything. */
    private TagUse use(Tag tag, long segments, @Nullable Instant namedAt, Instant now) {
        boolean forgotten = namedAt == null || namedAt.isBefore(now.minus(unusedAfter));
        return new TagUse(segments, namedAt, tag.state() == TagState.PUBLISHED && segments == 0 && forgotten);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
