package io.muster.filter;

import io.muster.audience.RoaringNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The saved segments and lists of a test. */
final class SavedSegments implements References {
    private final Map<String, TreeMap<Integer, String>> segments = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, KeptList> lists = new HashMap<>();

    /** Saves one more version. */
    SavedSegments segment(String id, String filter) {
        TreeMap<Integer, String> versions = segments.computeIfAbsent(id, key -> new TreeMap<>());
        versions.put(versions.size() + 1, filter);
        return this;
    }

    /** Says what a segment is called. */
    SavedSegments called(String id, String name) {
        names.put(id, name);
        return this;
    }

    SavedSegments withList(String id, int... members) {
        return withList(id, null, members);
    }

    SavedSegments withList(String id, @Nullable String name, int... members) {
        lists.put(id, new KeptList(id, name, 1, RoaringNumbers.of(members)));
        return this;
    }

    @Override
    public Segment segment(String id, @Nullable Integer version) {
        @Nullable TreeMap<Integer, String> versions = segments.get(id);
        if (versions == null) {
            return new NoSegment();
        }
        int found = version == null ? versions.lastKey() : version;
        @Nullable String filter = versions.get(found);
        return filter == null ? new NoVersion() : new Saved(found, names.get(id), JsonTexts.json(filter));
    }

    @Override
    public Optional<KeptList> list(String id) {
        return Optional.ofNullable(lists.get(id));
    }
}
