package io.muster.load;

import io.muster.customer.CustomerChange;
import io.muster.customer.SaidAtOnce;
import io.muster.customer.SharedValues;
import io.muster.customer.TagChanges;
import io.muster.tag.Catalogue;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TaggedValue;
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
    private static final TaggedValue[] NO_SINGLES = {};

    private final Instant loadedAt;
    private final String by;
    private final SharedValues shared;
    private final ValueReader[] tags;
    private final TagType[] types;
    private final RememberedTexts texts;
    private final TagChange[] cleared;
    /** Whether places stand in the order of their tags' codes, as they do unless the loader has got new tags. */
    private final boolean inOrder;
    /** Where the last row's entry of each tag lies: from in the upper half, to in the lower; absent is 0. */
    private final long[] before;

    private final boolean[] known;

    /** Of every shared value that this has met and that is a choice. */
    private String[] codes = new String[256];
    /** What a row says at once, as {@link SaidAtOnce} wants it. */
    private int[] said = new int[64];

    private int saidCount;
    private final List<TaggedValue> singles = new ArrayList<>();

    /**
     * @param loadedAt when changes of rows without a time became true
     * @param by who says so
     * @param shared of all readers of a load
     */
    RowReader(RowLayout layout, Catalogue catalogue, Instant loadedAt, String by, SharedValues shared) {
        this.loadedAt = loadedAt;
        this.by = by;
        this.shared = shared;
        int size = layout.tags().size();
        this.tags = new ValueReader[size];
        this.types = new TagType[size];
        this.texts = new RememberedTexts(size);
        this.cleared = new TagChange[size];
        this.inOrder = layout.tags().equals(layout.tags().stream().sorted().toList());
        this.before = new long[size];
        this.known = new boolean[size];
        for (int place = 0; place < size; place++) {
            TagCode code = layout.tags().get(place);
            tags[place] = new ValueReader(
                    catalogue.find(code).orElseThrow(() -> new BadLoader("the catalogue has no tag " + code)));
            types[place] = tags[place].tag().type();
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
        byte[] now = row.now();
        return now != null && row.before() == null && row.unfinished() == null && inOrder
                ? saidAtOnce(row, now)
                : new TagChanges(row.id(), compared(row, now));
    }

    private SaidAtOnce saidAtOnce(RowChange row, byte[] now) {
        saidCount = 0;
        singles.clear();
        for (int from = 0; from < now.length; ) {
            int to = endOf(now, from);
            say(placeOf(now, from), now, valueOf(now, from), to);
            from = to + 1;
        }
        return new SaidAtOnce(
                row.id(),
                row.at() == null ? loadedAt : Instant.ofEpochMilli(row.at()),
                row.at() != null,
                by,
                shared,
                Arrays.copyOf(said, saidCount),
                singles.toArray(NO_SINGLES));
    }

    private void say(int place, byte[] row, int from, int to) {
        switch (types[place]) {
            case ENUM, FLAG -> sayShared(place, row, from, to);
            case MULTI -> sayChoices(place, row, from, to);
            case NUMBER, DATE -> saySingle(new TaggedValue(tags[place].tag().code(), tags[place].read(row, from, to)));
        }
    }

    private void sayChoices(int place, byte[] row, int from, int to) {
        int first = saidCount;
        int begin = from;
        for (int i = from; i <= to; i++) {
            if (i == to || row[i] == RowLayout.CHOICE) {
                sayShared(place, row, begin, i);
                if (isSaidTwice(first)) {
                    unsayLast();
                }
                begin = i + 1;
            }
        }
    }

    private void sayShared(int place, byte[] row, int from, int to) {
        int number = texts.find(place, row, from, to);
        if (number == RememberedTexts.NONE) {
            TaggedValue value = new TaggedValue(tags[place].tag().code(), tags[place].readOne(row, from, to));
            number = shared.number(value);
            if (number == SharedValues.NONE) {
                saySingle(value);
                return;
            }
            texts.add(place, row, from, to, number);
            noteCode(number, value);
        }
        addSaid(number);
    }

    private void noteCode(int number, TaggedValue value) {
        if (value.value() instanceof Choices(List<Choice> choices)) {
            if (number >= codes.length) {
                codes = Arrays.copyOf(codes, Math.max(number + 1, codes.length * 2));
            }
            codes[number] = choices.getFirst().code();
        }
    }

    private void saySingle(TaggedValue value) {
        singles.add(value);
        addSaid(-singles.size());
    }

    private void addSaid(int number) {
        if (saidCount == said.length) {
            said = Arrays.copyOf(said, saidCount * 2);
        }
        said[saidCount++] = number;
    }

    private void unsayLast() {
        if (said[--saidCount] < 0) {
            singles.removeLast();
        }
    }

    /** Whether the last choice stands among those from the first on, with whatever weight. */
    private boolean isSaidTwice(int first) {
        String last = codeAt(saidCount - 1);
        for (int i = first; i < saidCount - 1; i++) {
            if (codeAt(i).equals(last)) {
                return true;
            }
        }
        return false;
    }

    private String codeAt(int place) {
        int number = said[place];
        return number >= 0
                ? codes[number]
                : ((Choices) singles.get(-1 - number).value())
                        .choices()
                        .getFirst()
                        .code();
    }

    private List<TagChange> compared(RowChange row, byte @Nullable [] now) {
        // Where it is not sure how the customer stands, or a newer time is to count for all, everything is said again.
        boolean everything = row.unfinished() != null || row.atChanged();
        Arrays.fill(before, 0);
        Arrays.fill(known, false);
        noteKnown(row.before(), true);
        noteKnown(row.unfinished(), false);
        @Nullable Instant at = row.at() == null ? null : Instant.ofEpochMilli(row.at());
        List<TagChange> changes = new ArrayList<>();
        if (now != null) {
            for (int from = 0; from < now.length; ) {
                int to = endOf(now, from);
                int place = placeOf(now, from);
                int value = valueOf(now, from);
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
