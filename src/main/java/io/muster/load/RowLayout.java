package io.muster.load;

import io.muster.tag.TagCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a customer's row is written as one text: of every tag that has a value its {@link #mark}, one character, and the
 * value; entries stand in the order of their marks, separated by {@link #ENTRY}. One short text instead of hundreds of columns, most of them empty, is
 * what makes writing, comparing and reading millions of rows cheap. A tag's place never changes, so that texts of
 * different times can be compared.
 *
 * <p>Values: a choice is its code, if weighted followed by {@link #WEIGHT} and a decimal; several choices are
 * separated by {@link #CHOICE}; numbers are decimal; a day is its number since 1970-01-01; an instant its
 * milliseconds since then; a flag {@code 1} or {@code 0}. None of the separators is printable, so none is in a value.
 *
 * @param tags by place, those that the loader no longer gives included
 */
public record RowLayout(List<TagCode> tags) {
    /** Between two entries. */
    public static final char ENTRY = '\u001E';

    /** Between two choices of one entry. */
    public static final char CHOICE = '\u001F';

    /** Between a choice and its weight. */
    public static final char WEIGHT = '\u001D';

    /** The mark of the tag at place 0: beyond ASCII, so that no value's first byte is mistaken for one. */
    static final int FIRST_MARK = 0x100;

    public RowLayout {
        tags = List.copyOf(tags);
    }

    /** This layout with places for these tags too. */
    public RowLayout with(List<TagCode> more) {
        List<TagCode> all = new ArrayList<>(tags);
        // In the order of their codes, which is the order that documents want.
        more.stream().filter(tag -> !tags.contains(tag)).sorted().forEach(all::add);
        return new RowLayout(all);
    }

    /** The mark of every tag. */
    public Map<TagCode, Character> marks() {
        Map<TagCode, Character> marks = HashMap.newHashMap(tags.size());
        for (int place = 0; place < tags.size(); place++) {
            marks.put(tags.get(place), (char) (FIRST_MARK + place));
        }
        return marks;
    }

    /** Where the entry ends that begins at {@code from}. */
    static int endOf(byte[] row, int from) {
        int to = from;
        while (to < row.length && row[to] != ENTRY) {
            to++;
        }
        return to;
    }

    /** The place of the tag whose entry begins at {@code from}. Marks are two bytes of UTF-8, or three. */
    static int placeOf(byte[] row, int from) {
        int mark = (row[from] & 0xE0) == 0xC0
                ? (row[from] & 0x1F) << 6 | row[from + 1] & 0x3F
                : (row[from] & 0x0F) << 12 | (row[from + 1] & 0x3F) << 6 | row[from + 2] & 0x3F;
        return mark - FIRST_MARK;
    }

    /** Where the value begins of the entry that begins at {@code from}. */
    static int valueOf(byte[] row, int from) {
        return (row[from] & 0xE0) == 0xC0 ? from + 2 : from + 3;
    }
}
