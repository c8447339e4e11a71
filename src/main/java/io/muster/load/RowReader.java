package io.muster.load;

import io.muster.customer.CustomerChange;
import io.muster.tag.Catalogue;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
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
    private final RememberedValues[] untimed;
    private final TagChange[] cleared;
    /** Where the last row's entry of each tag lies: from in the upper half, to in the lower; absent is 0. */
    private final long[] before;

    private final boolean[] known;

    /**
     * @param loadedAt when changes of rows without a time became true
     * @param by who says so
     */
    RowReader(RowLayout layout, Catalogue catalogue, Instant loadedAt, String by) {
        this.loadedAt = loadedAt;
        this.by = by;
        int size = layout.tags().size();
        this.tags = new ValueReader[size];
        this.untimed = new RememberedValues[size];
        this.cleared = new TagChange[size];
        this.before = new long[size];
        this.known = new boolean[size];
        for (int place = 0; place < size; place++) {
            TagCode code = layout.tags().get(place);
            tags[place] = new ValueReader(
                    catalogue.find(code).orElseThrow(() -> new BadLoader("the catalogue has no tag " + code)));
            untimed[place] = new RememberedValues();
            cleared[place] = new TagChange(code, null, loadedAt, false, by);
        }
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
        // Where it is not sure how the customer stands, or a newer time is to count for all, everything is said again.
        boolean everything = row.unfinished() != null || row.atChanged();
        Arrays.fill(before, 0);
        Arrays.fill(known, false);
        noteKnown(row.before(), true);
        noteKnown(row.unfinished(), false);
        @Nullable Instant at = row.at() == null ? null : Instant.ofEpochMilli(row.at());
        List<TagChange> changes = new ArrayList<>();
        byte[] now = row.now();
        if (now != null) {
            for (int from = 0; from < now.length; ) {
                int to = endOf(now, from);
                int place = placeOf(now, from);
                int value = valueOf(now, from);
                known[place] = false;
                if (everything || !isAsBefore(row.before(), place, now, value, to)) {
                    changes.add(change(place, at, now, value, to));
                }
                from = to + 1;
            }
        }
        for (int place = 0; place < known.length; place++) {
            if (known[place]) {
                changes.add(clearing(place, at));
            }
        }
        return new CustomerChange(row.id(), changes);
    }

    private void noteKnown(byte @Nullable [] row, boolean where) {
        for (int from = 0; row != null && from < row.length; ) {
            int to = endOf(row, from);
            int place = placeOf(row, from);
            known[place] = true;
            if (where) {
                before[place] = (long) valueOf(row, from) << 32 | to;
            }
            from = to + 1;
        }
    }

    private boolean isAsBefore(byte @Nullable [] last, int place, byte[] now, int from, int to) {
        long where = before[place];
        return last != null && where != 0 && Arrays.equals(last, (int) (where >>> 32), (int) where, now, from, to);
    }

    private TagChange change(int place, @Nullable Instant at, byte[] row, int from, int to) {
        ValueReader tag = tags[place];
        if (!tag.isWorthRemembering()) {
            return new TagChange(tag.tag().code(), tag.read(row, from, to), at == null ? loadedAt : at, at != null, by);
        }
        TagChange remembered = untimed[place].find(row, from, to);
        if (remembered == null) {
            remembered = new TagChange(tag.tag().code(), tag.read(row, from, to), loadedAt, false, by);
            untimed[place].add(row, from, to, remembered);
        }
        TagValue value = remembered.value();
        return at == null ? remembered : new TagChange(remembered.code(), value, at, true, by);
    }

    private TagChange clearing(int place, @Nullable Instant at) {
        return at == null ? cleared[place] : new TagChange(cleared[place].code(), null, at, true, by);
    }

    private static int endOf(byte[] row, int from) {
        int to = from;
        while (to < row.length && row[to] != RowLayout.ENTRY) {
            to++;
        }
        return to;
    }

    /** Marks are two bytes of UTF-8, or three. */
    private static int placeOf(byte[] row, int from) {
        int mark = (row[from] & 0xE0) == 0xC0
                ? (row[from] & 0x1F) << 6 | row[from + 1] & 0x3F
                : (row[from] & 0x0F) << 12 | (row[from + 1] & 0x3F) << 6 | row[from + 2] & 0x3F;
        return mark - RowLayout.FIRST_MARK;
    }

    private static int valueOf(byte[] row, int from) {
        return (row[from] & 0xE0) == 0xC0 ? from + 2 : from + 3;
    }
}
