package io.muster.filter;

import io.muster.filter.CheckedFilter.CheckedSegment;
import io.muster.shared.Json;
import io.muster.shared.JsonPointer;
import io.muster.tag.Catalogue;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one filter, and the segments it leads to, for {@link FilterCheck}; used once. */
final class FilterReader {
    private static final List<String> NAMES = List.of("language", "timezone", "where");

    /** What a reference led to; a circle closes where the same version of a segment comes again. */
    private record Followed(String id, int version) {}

    private final Limits limits;
    private final SetRoom room;
    private final ZoneId serversZone;
    private final Catalogue catalogue;
    private final References references;
    private final String pointer;
    private final Problems problems = new Problems();
    private final Map<SegmentReference, CheckedSegment> segments = new HashMap<>();
    private final Map<String, KeptList> lists = new HashMap<>();
    private final Set<Followed> path = new LinkedHashSet<>();
    private int nodes;
    private boolean full;

    /** @param room what other filters of the same request have left */
    FilterReader(
            Limits limits,
            SetRoom room,
            ZoneId serversZone,
            Catalogue catalogue,
            References references,
            String pointer) {
        this.limits = limits;
        this.room = room;
        this.serversZone = serversZone;
        this.catalogue = catalogue;
        this.references = references;
        this.pointer = pointer;
    }

    /** What is read is itself a version of a segment. */
    void within(String segment, int version) {
        path.add(new Followed(segment, version));
    }

    FilterCheck.Outcome read(Json json) {
        @Nullable AudienceFilter filter = read(json, pointer, 1, problems);
        return filter == null || !problems.none()
                ? new FilterCheck.Refused(problems.found())
                : new CheckedFilter(filter, pointer, serversZone, catalogue, segments, lists);
    }

    /** @param depth that of the filter's outermost node */
    private @Nullable AudienceFilter read(Json json, String at, int depth, Problems told) {
        @Nullable Fields fields = Fields.of(json, at, told);
        if (fields == null) {
            return null;
        }
        fields.only(NAMES);
        language(fields, told);
        @Nullable ZoneId timezone = timezone(fields, told);
        @Nullable ZoneId zone = fields.has("timezone") ? timezone : serversZone;
        @Nullable Json where = fields.required("where");
        @Nullable
        Filter node = where == null
                ? null
                : new NodeReader(this, new TagTestReader(limits, room, catalogue, zone, told), told)
                        .read(where, fields.pointer("where"), depth);
        return node == null ? null : new AudienceFilter(AudienceFilter.LANGUAGE, timezone, node);
    }

    private static void language(Fields fields, Problems told) {
        @Nullable BigDecimal language = fields.number("language");
        if (language != null && language.compareTo(BigDecimal.valueOf(AudienceFilter.LANGUAGE)) != 0) {
            told.add(
                    fields.pointer("language"),
                    ProblemCode.UNSUPPORTED_LANGUAGE,
                    "This server speaks version 1 of the filter language only.",
                    List.of(String.valueOf(AudienceFilter.LANGUAGE)));
        }
    }

    private static @Nullable ZoneId timezone(Fields fields, Problems told) {
        @Nullable String name = fields.textOrAbsent("timezone");
        if (name == null) {
            return null;
        }
        if (FilterCheck.isZone(name)) {
            return ZoneId.of(name);
        }
        told.add(
                fields.pointer("timezone"),
                ProblemCode.BAD_TIMEZONE,
                "There is no time zone " + Problems.quote(name)
                        + ". Give a name of the time zone database, such as Asia/Shanghai or UTC.");
        return null;
    }

    /**
     * Counts a node, before it is read.
     *
     * @return whether it may be read at all: neither too deep nor one too many
     */
    boolean enter(String at, int depth, Problems told) {
        if (nodes >= limits.nodes()) {
            full = true;
            problems.add(
                    JsonPointer.child(pointer, "where"),
                    ProblemCode.TOO_LARGE,
                    "The filter has more than " + limits.nodes()
                            + " nodes, counted with what its segments bring in; the rest was not checked.");
            return false;
        }
        nodes++;
        if (depth > limits.depth()) {
            told.add(
                    at,
                    ProblemCode.TOO_DEEP,
                    "This node is nested more than " + limits.depth()
                            + " deep, counted with what segments bring in; what is below was not checked.");
            return false;
        }
        return true;
    }

    /** Whether a node too many was found, so that nothing further is read. */
    boolean isFull() {
        return full;
    }

    /** Looks a list up, once for however many nodes that name it; whether it is there. */
    boolean hasList(String id) {
        if (lists.containsKey(id)) {
            return true;
        }
        Optional<KeptList> found = references.list(id);
        found.ifPresent(list -> lists.put(id, list));
        return found.isPresent();
    }

    /**
     * Follows a reference.
     *
     * @param fields the object that names the segment
     * @param depth that of the referring node
     */
    void follow(SegmentReference reference, Fields fields, int depth, Problems told) {
        switch (references.segment(reference.id(), reference.version())) {
            case References.NoSegment _ ->
                told.add(
                        fields.pointer("id"),
                        ProblemCode.UNKNOWN_SEGMENT,
                        "There is no segment " + Problems.quote(reference.id()) + ".");
            case References.NoVersion _ ->
                told.add(
                        fields.pointer("version"),
                        ProblemCode.UNKNOWN_VERSION,
                        "Segment " + Problems.quote(reference.id()) + " has no version " + reference.version() + ".");
            case References.Saved(int version, var name, Json filter) -> {
                Followed followed = new Followed(reference.id(), version);
                if (!path.add(followed)) {
                    told.add(
                            fields.pointer(),
                            ProblemCode.CIRCULAR_REFERENCE,
                            "Segment " + Problems.quote(reference.id()) + " leads back to itself.");
                    return;
                }
                @Nullable
                AudienceFilter saved =
                        read(filter, fields.pointer(), depth + 1, told.inside(fields.pointer(), reference.id()));
                if (saved != null) {
                    segments.put(reference, new CheckedSegment(version, name, saved));
                }
                path.remove(followed);
            }
        }
    }
}
