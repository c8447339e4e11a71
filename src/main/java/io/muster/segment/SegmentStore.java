package io.muster.segment;

import io.muster.filter.Mentions;
import io.muster.tag.TagCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where segments are kept with all their versions.
 *
 * <p>A version is <em>in use</em> if it is its segment's current one, or if a version in use pins it.
 */
public interface SegmentStore {

    /** The segment as it stands. */
    Optional<Segment> find(String id);

    /** One version of a segment. */
    Optional<SegmentVersion> version(String id, int number);

    /**
     * Where a walk through the segments has come to, in the order of their names and, where these are the same, ids.
     */
    record Place(String name, String id) {}

    /**
     * A part of the segments that were looked for.
     *
     * @param items in their order
     * @param total how many were found in all
     * @param more whether any follow
     */
    record Found(List<SegmentSummary> items, long total, boolean more) {}

    /**
     * Current versions, in the order of their names.
     *
     * @param after only those behind this place; null from the beginning
     */
    Found search(SegmentSearch search, int limit, @Nullable Place after);

    /**
     * A folder or a label of current versions.
     *
     * @param name the folder's path, or the label
     * @param count how many segments lie in the folder itself, or have the label
     */
    record Shelf(String name, long count) {}

    /** The folders in which segments lie, by name. */
    List<Shelf> folders();

    /** The labels that segments have, by name. */
    List<Shelf> labels();

    /** All versions of a segment, the newest first; none for a segment that is not there. */
    List<SegmentSummary> versions(String id);

    /** The versions in use that refer to this segment. */
    List<SegmentUse> usesOf(String id);

    /** The versions in use that test this tag. */
    List<SegmentUse> usesOf(TagCode tag);

    /** The versions in use that name this list. */
    List<SegmentUse> usesOfList(String list);

    /** The current versions of other segments that follow this one live, directly or through others. */
    List<SegmentVersion> followers(String id);

    /**
     * Which version of a segment is the current one. Equal ones say the same, since versions never change.
     *
     * @param createdAt tells it from a segment that had this id before
     */
    record Standing(String id, int version, Instant createdAt) {}

    /** Which versions are current, by id; much cheaper than {@link #current}. */
    List<Standing> standing();

    /** Every current version, by name and, where these are the same, id. */
    List<SegmentVersion> current();

    /** The versions in use that test each tag: how many segments they belong to; tags that none tests are left out. */
    Map<TagCode, Long> segmentsByTag();

    /** Reads several things as they stand at one moment, whatever changes meanwhile. */
    <T> T atOneMoment(Supplier<T> reading);

    /**
     * Makes one change, all of it or nothing. Until it is made, nobody else changes a segment, no tag is retired or deleted,
     * and no list is removed; what the change reads is what it changes.
     */
    <T> T alone(Supplier<T> change);

    /**
     * Adds a version, which is its segment's current one; within {@link #alone}.
     *
     * @param version the first version of a new segment, or the next of one that is there
     */
    void add(SegmentVersion version, Mentions mentions);

    /** Deletes a segment with all its versions; within {@link #alone}. */
    void delete(String id);
}
