package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a filter strictly: what the language does not have is a problem, never ignored, and all problems are told at
 * once. Takes any JSON tree, of any shape and depth, without throwing.
 */
public final class FilterCheck {
    /**
     * Names in the time zone database; Java would take more, such as {@code GMT+8}, which means two opposite things, and
     * names of its own.
     */
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Catalogue NO_TAGS = new Catalogue(0, List.of());
    private static final Set<String> LIMITS = Set.of(ProblemCode.TOO_DEEP.name(), ProblemCode.TOO_LARGE.name());
    /** What every filter would be told that is read without tags and references. */
    private static final Set<String> UNKNOWN = Set.of(
            ProblemCode.UNKNOWN_TAG.name(),
            ProblemCode.UNKNOWN_SEGMENT.name(),
            ProblemCode.UNKNOWN_VERSION.name(),
            ProblemCode.UNKNOWN_LIST.name());

    private final Limits limits;
    private final ZoneId serversZone;

    /**
     * @param serversZone the zone of filters that name none
     * @throws IllegalArgumentException if that is a zone that no filter could name
     */
    public FilterCheck(Limits limits, ZoneId serversZone) {
        if (!isZone(serversZone.getId())) {
            throw new IllegalArgumentException(
                    "The server's time zone must be a name such as Asia/Shanghai or UTC, not " + serversZone.getId());
        }
        this.limits = limits;
        this.serversZone = serversZone;
    }

    /** What came of a check. */
    public sealed interface Outcome permits CheckedFilter, Refused {}

    /**
     * The filter is wrong.
     *
     * @param problems all of them, at least one
     */
    public record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks a filter.
     *
     * @param pointer the JSON pointer of the filter in the request's body, such as {@code /filter}
     * @param catalogue the tags that it may name
     * @param references the segments and lists that it may name
     */
    public Outcome check(Json filter, String pointer, Catalogue catalogue, References references) {
        return reader(room(), catalogue, references, pointer).read(filter);
    }

    /**
     * Checks the filters of one request, of which some limits are for all together.
     *
     * @param filters by their JSON pointers in the request's body
     * @return in the same order
     */
    public List<Outcome> checkAll(SequencedMap<String, Json> filters, Catalogue catalogue, References references) {
        SetRoom room = room();
        return filters.entrySet().stream()
                .map(filter ->
                        reader(room, catalogue, references, filter.getKey()).read(filter.getValue()))
                .toList();
    }

    /**
     * What is wrong with filters of which one is beyond a limit all by itself: all that can be told without tags and
     * references. Nothing where none is, whatever else is wrong.
     *
     * @param filters as of {@link #checkAll}
     */
    public List<Problem> beyondLimits(SequencedMap<String, Json> filters) {
        if (areSurelyWithin(filters)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Outcome outcome : checkAll(filters, NO_TAGS, References.none())) {
            if (outcome instanceof Refused(var found)) {
                found.stream()
                        .filter(problem -> !UNKNOWN.contains(problem.code()))
                        .forEach(problems::add);
            }
        }
        return problems.stream().anyMatch(problem -> LIMITS.contains(problem.code())) ? problems : List.of();
    }

    /** The same of one filter. */
    public List<Problem> beyondLimits(Json filter, String pointer) {
        return beyondLimits(new LinkedHashMap<>(Map.of(pointer, filter)));
    }

    /** Most are far below any limit; reading each of them twice would be most of the work before a count. */
    private boolean areSurelyWithin(SequencedMap<String, Json> filters) {
        int least = Math.min(
                Math.min(limits.nodes(), limits.setValues()),
                Math.min(limits.hasAllValues(), limits.terms() / WeightSpan.WIDEST));
        long parts = 0;
        for (Json filter : filters.values()) {
            parts += parts(filter, limits.depth());
        }
        return parts <= least;
    }

    /** How many values the JSON has, which are no fewer than its nodes; too many where it is deeper than that. */
    private static long parts(Json json, int depth) {
        if (depth < 0) {
            return Integer.MAX_VALUE;
        }
        return switch (json) {
            case JsonObject(var members) -> 1 + parts(members.values(), depth - 1);
            case JsonArray(var items) -> 1 + parts(items, depth - 1);
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> 1;
        };
    }

    private static long parts(Collection<Json> several, int depth) {
        long parts = 0;
        for (Json json : several) {
            parts += parts(json, depth);
        }
        return parts;
    }

    /**
     * Checks a filter that is to be saved as a version of a segment; one that leads back to this version is circular.
     *
     * @param version the version it will be, current at once
     */
    public Outcome checkToSave(
            Json filter, String pointer, Catalogue catalogue, References references, String segment, int version) {
        FilterReader reader = reader(room(), catalogue, references.with(segment, version, filter), pointer);
        reader.within(segment, version);
        return reader.read(filter);
    }

    private FilterReader reader(SetRoom room, Catalogue catalogue, References references, String pointer) {
        return new FilterReader(limits, room, serversZone, catalogue, references, pointer);
    }

    private SetRoom room() {
        return new SetRoom(limits);
    }

    /** Whether a filter may name this time zone. */
    static boolean isZone(String name) {
        return ZONES.contains(name);
    }
}
