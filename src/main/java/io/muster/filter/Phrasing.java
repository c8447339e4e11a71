package io.muster.filter;

import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts the parts of a filter together to one sentence of a language. */
final class Phrasing {
    /** How the parts of a phrase hang together; what has no parts needs no brackets. */
    private enum Joint {
        NOTHING,
        AND,
        OR
    }

    private record Phrase(String text, Joint joint) {}

    private final CheckedFilter checked;
    private final Wording wording;

    Phrasing(CheckedFilter checked, Wording wording) {
        this.checked = checked;
        this.wording = wording;
    }

    String sentence() {
        Filter where = checked.filter().where();
        String text = part();
        String whole = asksForDays(where) ? wording.inZone(text, zone()) : text;
        return wording.sentence(whole, beginsWithName(where));
    }

    /** The filter as a part of a sentence. */
    String part() {
        Filter where = checked.filter().where();
        return asksNothing(where) ? wording.everyone() : phrase(where).text();
    }

    private static boolean asksNothing(Filter node) {
        return node instanceof Filter.All all && all.children().stream().allMatch(Phrasing::asksNothing);
    }

    private Phrase phrase(Filter node) {
        return switch (node) {
            case Filter.All all -> all(all);
            case Filter.Any any -> joined(any.children(), Joint.OR);
            case Filter.None none -> none(none);
            case Filter.OfTag of -> alone(wording.test(checked.tag(of.tag()), of.test(), zone()));
            case Filter.InSegment in -> inSegment(in.segment());
            case Filter.InList in ->
                alone(wording.inList(checked.list(in.list()).spokenName()));
            case Filter.Sample sample ->
                alone(wording.inSample(
                        sample.salt(),
                        CanonicalText.number(sample.from() / 100.0),
                        CanonicalText.number(sample.to() / 100.0)));
        };
    }

    /** What asks nothing adds nothing to what else must hold. */
    private Phrase all(Filter.All all) {
        List<Filter> asking =
                all.children().stream().filter(child -> !asksNothing(child)).toList();
        return asking.isEmpty() ? alone(wording.anyone()) : joined(asking, Joint.AND);
    }

    private Phrase inSegment(SegmentReference segment) {
        String name = Objects.requireNonNullElse(checked.segment(segment).name(), segment.id());
        return alone(wording.inSegment(name, segment.version()));
    }

    private static boolean beginsWithName(Filter node) {
        return switch (node) {
            case Filter.OfTag _ -> true;
            case Filter.All all -> beginsWithName(all);
            case Filter.Any any -> beginsWithName(any.children().getFirst());
            case Filter.None _, Filter.InSegment _, Filter.InList _, Filter.Sample _ -> false;
        };
    }

    private static boolean beginsWithName(Filter.All all) {
        return all.children().stream()
                .filter(child -> !asksNothing(child))
                .findFirst()
                .filter(Phrasing::beginsWithName)
                .isPresent();
    }

    private static Phrase alone(String text) {
        return new Phrase(text, Joint.NOTHING);
    }

    /** A group of one is that one; a group within a group of its own kind needs no brackets. */
    private Phrase joined(List<Filter> children, Joint joint) {
        if (children.size() == 1) {
            return phrase(children.getFirst());
        }
        List<String> parts = new ArrayList<>();
        for (Filter child : children) {
            Phrase phrase = phrase(child);
            boolean clear = phrase.joint() == Joint.NOTHING || phrase.joint() == joint;
            parts.add(clear ? phrase.text() : wording.inBrackets(phrase.text()));
        }
        return new Phrase(joint == Joint.AND ? wording.and(parts) : wording.or(parts), joint);
    }

    private Phrase none(Filter.None none) {
        List<String> parts =
                none.children().stream().map(child -> phrase(child).text()).toList();
        boolean mayLackValue = none.children().stream().anyMatch(Phrasing::needsValue);
        return alone(wording.none(parts, mayLackValue));
    }

    /** Whether the node asks for a value: where that is missing, it may not hold. */
    private static boolean needsValue(Filter node) {
        return switch (node) {
            case Filter.OfTag of -> !(of.test() instanceof TagTest.Missing || of.test() instanceof TagTest.Exists);
            case Filter.All all -> all.children().stream().anyMatch(Phrasing::needsValue);
            case Filter.Any any -> any.children().stream().anyMatch(Phrasing::needsValue);
            case Filter.None _, Filter.InSegment _, Filter.InList _, Filter.Sample _ -> false;
        };
    }

    /** Whether it matters to the filter, its segments apart, when a day begins. */
    private boolean asksForDays(Filter node) {
        return switch (node) {
            case Filter.All all -> all.children().stream().anyMatch(this::asksForDays);
            case Filter.Any any -> any.children().stream().anyMatch(this::asksForDays);
            case Filter.None none -> none.children().stream().anyMatch(this::asksForDays);
            case Filter.OfTag of -> asksForDays(checked.tag(of.tag()), of.test());
            case Filter.InSegment _, Filter.InList _, Filter.Sample _ -> false;
        };
    }

    private static boolean asksForDays(Tag tag, TagTest test) {
        return switch (test) {
            case TagTest.Within _, TagTest.AnniversaryWithin _ -> true;
            case TagTest.DateIn _ -> tag.precision() == DatePrecision.INSTANT;
            case TagTest.OfValues _,
                    TagTest.NumberIs _,
                    TagTest.NumberIsNot _,
                    TagTest.NumberIn _,
                    TagTest.FlagIs _,
                    TagTest.AnniversaryInMonth _,
                    TagTest.Exists _,
                    TagTest.Missing _ -> false;
        };
    }

    private ZoneId zone() {
        return checked.filter().zone(checked.serversZone());
    }
}
