package io.muster.load;

import io.muster.customer.CustomerChange;
import io.muster.customer.SharedValues;
import io.muster.customer.TagChanges;
import io.muster.tag.Catalogue;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a row what has changed since last time; for one thread, since it remembers what it has read. */
final class RowReader {
    private final Instant loadedAt;
    private final String by;
    private final ValueReader[] tags;
    private final FirstRowReader first;
    private final TagChange[] cleared;
    /** Whether places stand in the order of their tags' codes, as they do unless the loader has got new tags. */
    private final boolean inOrder;
    /** Where the last row's entry of each tag lies: from in the upper half, to in the lower; absent is 0. */
    private final long[] before;

    private final boolean[] known;

    /**
     * @param loadedAt when changes of rows without a time became true
     * @param by who says so
     * @param shared of all readers of a load
     */
    RowReader(RowLayout layout, Catalogue catalogue, Instant loadedAt, String by, SharedValues shared) {
        this.loadedAt = loadedAt;
        this.by = by;
        int size = layout.tags().size();
        this.tags = new ValueReader[size];
        this.cleared = new TagChange[size];
        this.inOrder = layout.tags().equals(layout.tags().stream().sorted().toList());
        this.before = new long[size];
        this.known = new boolean[size];
        for (int place = 0; place < size; place++) {
            TagCode code = layout.tags().get(place);
            tags[place] = new ValueReader(
                    catalogue.find(code).orElseThrow(() -> new BadLoader("the catalogue has no tag " + code)));
            cleared[place] = new TagChange(code, null, loadedAt, false, by);
        }
        this.first = new FirstRowReader(tags, loadedAt, by, shared);
    }

    /** The values met since the last call that open dictionaries lack. */
    Map<TagCode, Set<String>> takeGained() {
        Map<TagCode, Set<String>> gained = new HashMap<>();
        for (ValueReader tag : tags) {
            Set<String> values = tag.takeGained();
            if (!values.isEmpty()) {
                gained.put(tag.tag().code(), values);
            }
        }
        return gained;
    }

    /** What has to be said of this customer; possibly nothing. */
    CustomerChange changes(RowChange row) {
        byte[] now = row.now();
        return now != null && row.before() == null && row.unfinished() == null && inOrder
                ? first.read(row.id(), at(row), now)
                : new TagChanges(row.id(), compared(row, now));
    }

    private List<TagChange> compared(RowChange row, byte @Nullable [] now) {
        // Where it is not sure how the customer stands, or a newer time is to count for all, everything is said again.
        boolean everything = row.unfinished() != null || row.atChanged();
        Arrays.fill(before, 0);
        Arrays.fill(known, false);
        noteKnown(row.before(), true);
        noteKnown(row.unfinished(), false);
        @Nullable Long time = at(row);
        @Nullable Instant at = time == null ? null : Instant.ofEpochMilli(time);
        List<TagChange> changes = new ArrayList<>();
        if (now != null) {
            for (int from = 0; from < now.length; ) {
                int to = RowLayout.endOf(now, from);
                int place = RowLayout.placeOf(now, from);
                int value = RowLayout.valueOf(now, from);
                known[place] = false;
                if (everything || !isAsBefore(row.before(), place, now, value, to)) {
                    changes.add(new TagChange(
                            tags[place].tag().code(),
                            tags[place].read(now, value, to),
                            at == null ? loadedAt : at,
                            at != null,
                            by));
                }
                from = to + 1;
            }
        }
        for (int place = 0; place < known.length; place++) {
            if (known[place]) {
                changes.add(clearing(place, at));
            }
        }
        return changes;
    }

    /** No later than its load, or else it would be newer than whatever is said of the customer until then. */
    private @Nullable Long at(RowChange row) {
        return row.at() == null ? null : Math.min(row.at(), loadedAt.toEpochMilli());
    }

    private void noteKnown(byte @Nullable [] row, boolean where) {
        for (int from = 0; row != null && from < row.length; ) {
            int to = RowLayout.endOf(row, from);
            int place = RowLayout.placeOf(row, from);
            known[place] = true;
            if (where) {
                before[place] = (long) RowLayout.valueOf(row, from) << 32 | to;
            }
            from = to + 1;
        }
    }

    private boolean isAsBefore(byte @Nullable [] last, int place, byte[] now, int from, int to) {
        long where = before[place];
        return last != null && where != 0 && Arrays.equals(last, (int) (where >>> 32), (int) where, now, from, to);
    }

    private TagChange clearing(int place, @Nullable Instant at) {
        return at == null ? cleared[place] : new TagChange(cleared[place].code(), null, at, true, by);
    }
}
