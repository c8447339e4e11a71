package io.muster.audience;

import io.muster.audience.BinQuantiles.Quantile;
import io.muster.audience.Portrait.OfTag;
import io.muster.audience.Portrait.Part;
import io.muster.audience.ShareComparison.Finding;
import io.muster.audience.ValueProfile.TagCounts;
import io.muster.tag.TagType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares the counts of an audience with those of its base, value by value, and all of them with chance. */
final class DrawPortrait {
    private final List<CountedTag> counted;
    private final ValueProfile audience;
    private final ValueProfile base;
    private final ValueProfile both;
    private final int mostValues;

    /** @param mostValues of one tag; of one that has more, those are shown that most people have */
    DrawPortrait(
            List<CountedTag> counted, ValueProfile audience, ValueProfile base, ValueProfile both, int mostValues) {
        this.counted = counted;
        this.audience = audience;
        this.base = base;
        this.both = both;
        this.mostValues = mostValues;
    }

    Portrait draw(long total, Instant asOf) {
        AudienceSizes sizes = new AudienceSizes(audience.count(), base.count(), both.count());
        ShareComparison comparison = new ShareComparison(sizes);
        List<List<Finding>> all = IntStream.range(0, counted.size())
                .mapToObj(at -> compare(at, comparison))
                .toList();
        List<Double> probabilities = all.stream()
                .flatMap(List::stream)
                .map(Finding::probability)
                .filter(Objects::nonNull)
                .toList();
        Iterator<Boolean> significant =
                FalseDiscovery.significant(probabilities).iterator();
        List<OfTag> drawn = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            List<Compared> judged = all.get(at).stream()
                    .map(finding -> finding.probability() == null
                            ? finding.compared()
                            : finding.compared().judged(significant.next()))
                    .toList();
            drawn.add(draw(at, judged));
        }
        return new Portrait(sizes, total, asOf, probabilities.size(), drawn);
    }

    /** Of one tag: first its coverage, then every value or bin. */
    private List<Finding> compare(int at, ShareComparison comparison) {
        TagCounts mine = audience.tags().get(at);
        TagCounts theirs = base.tags().get(at);
        TagCounts shared = both.tags().get(at);
        List<Finding> findings = new ArrayList<>();
        findings.add(comparison.compare(mine.covered(), theirs.covered(), shared.covered()));
        for (int i = 0; i < counted.get(at).size(); i++) {
            findings.add(comparison.compare(
                    mine.counts().get(i),
                    theirs.counts().get(i),
                    shared.counts().get(i)));
        }
        return findings;
    }

    private OfTag draw(int at, List<Compared> judged) {
        CountedTag tag = counted.get(at);
        List<TagPart> parts = TagPart.of(tag);
        @Nullable Set<Integer> kept = tag.isCut() ? null : mostCommon(judged);
        List<Part> shown = IntStream.range(0, parts.size())
                .filter(i -> kept == null || kept.contains(i))
                .mapToObj(i -> new Part(parts.get(i), judged.get(i + 1)))
                .toList();
        return new OfTag(
                tag.tag(),
                judged.getFirst(),
                shown,
                parts.size() - shown.size(),
                quantiles(tag, audience.tags().get(at)),
                quantiles(tag, base.tags().get(at)));
    }

    /** The places of the values to be shown; null for all of them. */
    private @Nullable Set<Integer> mostCommon(List<Compared> judged) {
        if (judged.size() - 1 <= mostValues) {
            return null;
        }
        Comparator<Integer> common = Comparator.comparing(i -> judged.get(i + 1).count());
        return IntStream.range(0, judged.size() - 1)
                .boxed()
                .sorted(common.thenComparing(i -> judged.get(i + 1).baseCount()).reversed())
                .limit(mostValues)
                .collect(Collectors.toSet());
    }

    private static List<Quantile> quantiles(CountedTag tag, TagCounts counts) {
        return tag.tag().type() == TagType.NUMBER ? BinQuantiles.of(tag.edges(), counts.counts()) : List.of();
    }
}
