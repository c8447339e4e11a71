package io.muster.tag;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one customer's tags, cleared ones included.
 *
 * @param entries by code
 */
public record TagSet(Map<TagCode, TagEntry> entries) {
    /** A customer of whom nothing was ever said. */
    public static final TagSet EMPTY = new TagSet(Map.of());

    public TagSet {
        entries = Collections.unmodifiableMap(entries);
    }

    /** Whether nothing was ever said of the customer. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The tag's value if it has one that, set after the given instant, still counts; null for "set at any time". */
    public @Nullable TagValue value(TagCode code, @Nullable Instant setAfter) {
        @Nullable TagEntry entry = entries.get(code);
        return entry == null || (setAfter != null && !entry.setAt().isAfter(setAfter)) ? null : entry.value();
    }

    /** What became of one change. */
    public enum Fate {
        /** The customer has it now. */
        APPLIED,
        /** The customer had it already. */
        UNCHANGED,
        /** Something newer is known; the change came too late. */
        OUTDATED
    }

    /**
     * What would become of a change: the newest wins, and of two of the same time the one that came last.
     *
     * @param timeToLive the tag's time to live; saying an expired value again sets it anew
     */
    public Fate fateOf(TagChange change, @Nullable Duration timeToLive, Instant now) {
        @Nullable TagEntry known = entries.get(change.code());
        if (known == null) {
            return Fate.APPLIED;
        }
        if (change.at().isBefore(known.setAt())) {
            return Fate.OUTDATED;
        }
        boolean same = Objects.equals(known.value(), change.value());
        if (same && change.at().equals(known.setAt())) {
            return Fate.UNCHANGED;
        }
        boolean stillTrue = known.value() == null || known.isLive(timeToLive, now);
        return same && stillTrue && !change.timed() ? Fate.UNCHANGED : Fate.APPLIED;
    }

    /** The tags after these changes, whatever else is known of them. */
    public TagSet with(Collection<TagChange> applied) {
        // In the order in which they were said: whoever sorts them later finds them nearly sorted.
        Map<TagCode, TagEntry> next = LinkedHashMap.newLinkedHashMap(entries.size() + applied.size());
        next.putAll(entries);
        applied.forEach(change -> next.put(change.code(), new TagEntry(change.value(), change.at(), change.by())));
        return new TagSet(next);
    }
}
