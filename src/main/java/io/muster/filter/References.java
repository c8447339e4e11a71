package io.muster.filter;

import io.muster.shared.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the segments and lists that filters name are kept. */
public interface References {

    /**
     * The saved segment.
     *
     * @param version null for the current one
     */
    Segment segment(String id, @Nullable Integer version);

    /** The list, or finished lookalike, of this id; empty where there is none. */
    Optional<KeptList> list(String id);

    /** What was found of a segment. */
    sealed interface Segment {}

    /**
     * There it is.
     *
     * @param version the version found, from 1
     * @param name what people call the segment now, whatever the version; null where it has no name
     * @param filter as it was saved: language, time zone and {@code where}
     */
    record Saved(int version, @Nullable String name, Json filter) implements Segment {}

    /** There is no segment of that id. */
    record NoSegment() implements Segment {}

    /** There is such a segment, but not that version. */
    record NoVersion() implements Segment {}

    /** The same, with one version more of one segment, which is then its current one; it is called by its id. */
    default References with(String id, int version, Json filter) {
        References others = this;
        return new References() {
            @Override
            public Segment segment(String other, @Nullable Integer wanted) {
                return other.equals(id) && (wanted == null || wanted == version)
                        ? new Saved(version, null, filter)
                        : others.segment(other, wanted);
            }

            @Override
            public Optional<KeptList> list(String list) {
                return others.list(list);
            }
        };
    }

    /** Nothing is saved. */
    static References none() {
        return new References() {
            @Override
            public Segment segment(String id, @Nullable Integer version) {
                return new NoSegment();
            }

            @Override
            public Optional<KeptList> list(String id) {
                return Optional.empty();
            }
        };
    }
}
