package io.muster.filter.generated;

import io.muster.filter.KeptList;
import io.muster.filter.References;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Saved segments and lists for random filters to name. Each segment has one to three versions, and its filters refer to
 * segments that were there before it, live or pinned, so that references nest and never form a circle.
 */
public final class RandomSegments implements References {
    private static final int SEGMENTS = 6;

    private final List<List<Json>> versions = new ArrayList<>();
    private final List<KeptList> lists;

    private RandomSegments(List<KeptList> lists) {
        this.lists = lists;
    }

    /** Segments over these customers; see {@link RandomFilters}. */
    public static RandomSegments of(
            RandomGenerator random, Catalogue catalogue, List<GeneratedCustomer> customers, Instant now) {
        RandomSegments segments = new RandomSegments(RandomLists.over(random, customers.size()));
        RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
        Picks picks = new Picks(random);
        for (int i = 0; i < SEGMENTS; i++) {
            List<Json> saved = new ArrayList<>();
            for (int version = picks.between(1, 3); version > 0; version--) {
                saved.add(filters.next());
            }
            segments.versions.add(saved);
        }
        return segments;
    }

    /** A reference to one of them; nothing while there are none. */
    @Nullable
    Json reference(Picks picks) {
        if (versions.isEmpty()) {
            return null;
        }
        int segment = picks.between(0, versions.size() - 1);
        Json named = JsonTrees.object("id", JsonTrees.string(id(segment)));
        boolean live = picks.percent(50);
        return JsonTrees.object(
                "segment",
                live
                        ? named
                        : JsonTrees.with(
                                named,
                                "version",
                                JsonTrees.number(
                                        picks.between(1, versions.get(segment).size()))));
    }

    @Override
    public Segment segment(String id, @Nullable Integer version) {
        for (int i = 0; i < versions.size(); i++) {
            if (id(i).equals(id)) {
                List<Json> saved = versions.get(i);
                int wanted = version == null ? saved.size() : version;
                return wanted > saved.size() ? new NoVersion() : new Saved(wanted, null, saved.get(wanted - 1));
            }
        }
        return new NoSegment();
    }

    /** A node that names one of the lists. */
    Json list(Picks picks) {
        return JsonTrees.object(
                "list", JsonTrees.object("id", JsonTrees.string(picks.of(lists).id())));
    }

    @Override
    public Optional<KeptList> list(String id) {
        return lists.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    private static String id(int segment) {
        return "segment-" + segment;
    }
}
