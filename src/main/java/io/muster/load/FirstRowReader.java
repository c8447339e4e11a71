package io.muster.load;

import io.muster.customer.SaidAtOnce;
import io.muster.customer.SharedValues;
import io.muster.tag.TagType;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TaggedValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows that nothing has to be compared with, whose tags stand in the order of their codes; for one thread, since it
 * remembers what it has read.
 */
final class FirstRowReader {
    private static final TaggedValue[] NO_SINGLES = {};

    private final ValueReader[] tags;
    private final TagType[] types;
    private final RememberedTexts texts;
    private final Instant loadedAt;
    private final String by;
    private final SharedValues shared;
    /** Of every shared value that this has met and that is a choice. */
    private String[] codes = new String[256];
    /** What the row says, as {@link SaidAtOnce} wants it. */
    private int[] said = new int[64];

    private int saidCount;
    private final List<TaggedValue> singles = new ArrayList<>();

    /**
     * @param tags by place
     * @param loadedAt when rows without a time became true
     * @param by who says so
     * @param shared of all readers of a load
     */
    FirstRowReader(ValueReader[] tags, Instant loadedAt, String by, SharedValues shared) {
        this.tags = tags;
        this.types = new TagType[tags.length];
        Arrays.setAll(types, place -> tags[place].tag().type());
        this.texts = new RememberedTexts(tags.length);
        this.loadedAt = loadedAt;
        this.by = by;
        this.shared = shared;
    }

    /**
     * Reads a row.
     *
     * @param at the time of the row, in milliseconds since 1970; null where the loader names none
     */
    SaidAtOnce read(String id, @Nullable Long at, byte[] now) {
        saidCount = 0;
        singles.clear();
        for (int from = 0; from < now.length; ) {
            int to = RowLayout.endOf(now, from);
            say(RowLayout.placeOf(now, from), now, RowLayout.valueOf(now, from), to);
            from = to + 1;
        }
        return new SaidAtOnce(
                id,
                at == null ? loadedAt : Instant.ofEpochMilli(at),
                at != null,
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
}
