package io.muster.load.duckdb;

import io.muster.load.RowLayout;
import io.muster.tag.Dictionary;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Finds open tags of which rows bring more new values than their dictionaries have room for. To those rows such a tag is a
 * closed one, whose dictionary has gained what it has room for.
 */
final class FullDictionaries {
    private final DuckDb duckDb;
    private final Map<TagCode, Character> marks;
    private final int mostValues;

    FullDictionaries(DuckDb duckDb, Map<TagCode, Character> marks, int mostValues) {
        this.duckDb = duckDb;
        this.marks = marks;
        this.mostValues = mostValues;
    }

    /**
     * Those of the tags, closed.
     *
     * @param open tags with marks
     * @param rows where the rows are, in SQL
     */
    List<Tag> of(List<Tag> open, String rows) {
        List<Tag> full = new ArrayList<>();
        if (!open.isEmpty()) {
            String choices = choices(open, rows);
            Map<String, Long> distinct = new HashMap<>();
            duckDb.each(
                    "SELECT mark, count(DISTINCT code) FROM (" + choices + ") GROUP BY mark",
                    row -> distinct.put(row.getString(1), row.getLong(2)));
            for (Tag tag : open) {
                // Mostly there is room for all of them, even if all were new.
                if (tag.values().size() + distinct.getOrDefault(mark(tag), 0L) > mostValues) {
                    closeIfFull(tag, choices, full);
                }
            }
        }
        return full;
    }

    /** The first of the new values, in their order, are in. */
    private void closeIfFull(Tag tag, String choices, List<Tag> full) {
        List<DictionaryValue> all = new ArrayList<>(tag.values().values());
        boolean[] isFull = new boolean[1];
        duckDb.each(
                "SELECT DISTINCT code FROM (" + choices + ") WHERE mark = " + Sql.text(mark(tag)) + " ORDER BY code",
                row -> {
                    String code = row.getString(1);
                    if (!tag.values().has(code)) {
                        if (all.size() < mostValues) {
                            all.add(new DictionaryValue(code, Names.of(code)));
                        } else {
                            isFull[0] = true;
                        }
                    }
                });
        if (isFull[0]) {
            full.add(tag.closed(new Dictionary(all)));
        }
    }

    /** A tag's mark and a value's code for every choice of every row. */
    private String choices(List<Tag> open, String rows) {
        String ofOpen = open.stream().map(this::mark).map(Sql::text).collect(Collectors.joining(", "));
        return "SELECT mark, split_part(choice, " + character(RowLayout.WEIGHT) + ", 1) AS code FROM ("
                + "SELECT entry[1] AS mark, unnest(string_split(entry[2:], " + character(RowLayout.CHOICE)
                + ")) AS choice FROM (SELECT unnest(list_filter(string_split(tags, " + character(RowLayout.ENTRY)
                + "), lambda e: e[1] IN (" + ofOpen + "))) AS entry FROM " + rows + "))";
    }

    private String mark(Tag tag) {
        return String.valueOf(Objects.requireNonNull(marks.get(tag.code())));
    }

    private static String character(char character) {
        return "chr(" + (int) character + ")";
    }
}
