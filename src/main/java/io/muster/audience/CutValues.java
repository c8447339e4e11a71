package io.muster.audience;

import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of each tag is counted: numbers in bins that hold about a twentieth of all customers each, between round
 * numbers; dates by day, month or year. The same bins for every audience, so that audiences can be compared; they are
 * learned from a sample and kept for a while, and since the outermost are open, no count depends on their being fresh.
 */
@ApplicationScoped
public class CutValues {
    /** Where numbers are to be cut, in percent of all customers; the cut may be so many percent off to be round. */
    private static final List<Double> CUTS = DoubleStream.concat(
                    DoubleStream.concat(
                            DoubleStream.of(1), IntStream.rangeClosed(1, 19).mapToDouble(i -> 5 * i)),
                    DoubleStream.of(99))
            .boxed()
            .toList();

    private static final double SLACK = 1.5;
    private static final double SLACK_AT_THE_ENDS = 0.5;
    private static final List<Double> PERCENTS = CUTS.stream()
            .flatMap(cut -> DoubleStream.of(cut - slack(cut), cut + slack(cut)).boxed())
            .toList();

    private final SampledQuantiles sample;
    private final InstantSource clock;
    private final Duration kept;
    private final Map<TagCode, Learned> learned = new ConcurrentHashMap<>();

    CutValues(
            SampledQuantiles sample,
            InstantSource clock,
            @ConfigProperty(name = "muster.portrait.bins-kept") Duration kept) {
        this.sample = sample;
        this.clock = clock;
        this.kept = kept;
    }

    /** Quantiles at {@link #PERCENTS}, and until when they are good. */
    private record Learned(List<Double> quantiles, Instant until) {}

    private static double slack(double cut) {
        return cut < 5 || cut > 95 ? SLACK_AT_THE_ENDS : SLACK;
    }

    /**
     * What of these tags is counted.
     *
     * @param now at which values count, or have expired
     * @param zone in which the days of instants begin
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public List<CountedTag> cut(List<Tag> tags, Instant now, ZoneId zone) {
        Map<TagCode, List<Double>> quantiles =
                quantiles(tags.stream().filter(CutValues::hasBins).toList());
        return tags.stream()
                .map(tag -> CountedTag.of(tag, now, edges(tag, quantiles.get(tag.code()), zone)))
                .toList();
    }

    private static boolean hasBins(Tag tag) {
        return tag.type() == TagType.NUMBER || tag.type() == TagType.DATE;
    }

    private Map<TagCode, List<Double>> quantiles(List<Tag> tags) {
        Instant now = clock.instant();
        Map<TagCode, List<Double>> known = new HashMap<>();
        List<Tag> unknown = new ArrayList<>();
        for (Tag tag : tags) {
            @Nullable Learned last = learned.get(tag.code());
            if (last != null && now.isBefore(last.until())) {
                known.put(tag.code(), last.quantiles());
            } else {
                unknown.add(tag);
            }
        }
        if (!unknown.isEmpty()) {
            // A tag without values is asked about again; it may have some soon.
            sample.quantiles(unknown, PERCENTS).forEach((code, values) -> {
                learned.put(code, new Learned(values, now.plus(kept)));
                known.put(code, values);
            });
        }
        return known;
    }

    private static List<Double> edges(Tag tag, @Nullable List<Double> quantiles, ZoneId zone) {
        if (quantiles == null) {
            return List.of();
        }
        return switch (tag.type()) {
            case NUMBER -> roundEdges(quantiles);
            case DATE -> DateUnit.edges(tag, quantiles.getFirst(), quantiles.getLast(), zone);
            case ENUM, MULTI, FLAG -> List.of();
        };
    }

    private static List<Double> roundEdges(List<Double> quantiles) {
        TreeSet<Double> edges = new TreeSet<>();
        for (int i = 0; i < quantiles.size(); i += 2) {
            edges.add(RoundNumber.between(quantiles.get(i), quantiles.get(i + 1)));
        }
        // Nothing, or next to nothing, lies below the least.
        edges.removeIf(edge -> edge <= quantiles.getFirst());
        return List.copyOf(edges);
    }
}
