package io.muster.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The saved segments and lists of a test. */
final class SavedSegments implements References {
    private final Map<String, TreeMap<Integer, String>> segments = new HashMap<>();
    private final Set<String> lists = new HashSet<>();

    /** Saves one more version. */
    SavedSegments segment(String id, String filter) {
        TreeMap<Integer, String> versions = segments.computeIfAbsent(id, key -> new TreeMap<>());
        versions.put(versions.size() + 1, filter);
        return this;
    }

    SavedSegments list(String id) {
        lists.add(id);
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
        return filter == null ? new NoVersion() : new Saved(found, JsonTexts.json(filter));
    }

    @Override
    public boolean hasList(String id) {
        return lists.contains(id);
    }
}
