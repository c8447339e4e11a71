package io.muster.tag.mysql;

import io.muster.shared.Stale;
import io.muster.tag.Dictionary;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The dictionaries' rows, of which only those are written that a change concerns. */
final class DictionaryRows {
    private static final int CHUNK = 1_000;

    private final StatelessSession session;

    DictionaryRows(StatelessSession session) {
        this.session = session;
    }

    /** The dictionary of an earlier version. */
    Dictionary of(String tag, int version) {
        return dictionary(session.createSelectionQuery(
                        "from ValueRow where tag = :tag and sinceVersion <= :version"
                                + " and (untilVersion is null or untilVersion > :version) order by place",
                        ValueRow.class)
                .setParameter("tag", tag)
                .setParameter("version", version)
                .list());
    }

    /** The dictionaries of new tags. */
    void begin(List<Tag> tags, long revision) {
        List<ValueRow> begun = new ArrayList<>();
        for (Tag tag : tags) {
            int place = 0;
            for (DictionaryValue value : tag.values().values()) {
                begun.add(ValueRow.of(tag.code().value(), value, tag.version(), ++place, revision));
            }
        }
        session.insertMultiple(begun);
    }

    /**
     * Makes the dictionary that of a new version; that of an open tag keeps what it gained meanwhile.
     *
     * @throws Stale if a dictionary that is to be closed has gained what nobody has seen
     */
    void change(Tag before, Tag after, long revision) {
        String tag = after.code().value();
        Map<String, ValueRow> known = new LinkedHashMap<>();
        rows(tag).forEach(row -> known.put(row.code, row));
        Dictionary wanted = after.values();
        if (after.open()) {
            wanted = dictionary(known.values()).grown(wanted);
        } else if (!known.keySet().stream().allMatch(before.values()::has)) {
            throw new Stale(before.version());
        }
        List<ValueRow> begun = new ArrayList<>();
        List<ValueRow> ended = new ArrayList<>();
        int place = 0;
        for (DictionaryValue value : wanted.values()) {
            @Nullable ValueRow row = known.remove(value.code());
            // Gaps stay gaps, so that a value taken out of the middle moves no other.
            place = row == null ? place + 1 : Math.max(place + 1, row.place);
            if (row == null || !row.says(value, place)) {
                begun.add(ValueRow.of(tag, value, after.version(), place, revision));
                if (row != null) {
                    ended.add(row);
                }
            }
        }
        ended.addAll(known.values());
        ended.forEach(row -> row.untilVersion = after.version());
        session.updateMultiple(ended);
        session.insertMultiple(begun);
    }

    /** Adds values at the end, without a new version; those that are there already are left alone. */
    boolean gain(TagRow tag, Set<String> codes, long revision) {
        Set<String> unknown = new LinkedHashSet<>(codes);
        for (List<String> some : chunks(codes)) {
            unknown.removeAll(known(tag.code, some));
        }
        List<ValueRow> begun = new ArrayList<>();
        int place = unknown.isEmpty() ? 0 : last(tag.code);
        for (String code : unknown) {
            DictionaryValue value = new DictionaryValue(code, Names.of(code));
            begun.add(ValueRow.of(tag.code, value, tag.version, ++place, revision));
        }
        session.insertMultiple(begun);
        return !begun.isEmpty();
    }

    private List<String> known(String tag, List<String> codes) {
        return session.createSelectionQuery(
                        "select code from ValueRow where tag = :tag and code in :codes and untilVersion is null",
                        String.class)
                .setParameter("tag", tag)
                .setParameter("codes", codes)
                .list();
    }

    private static List<List<String>> chunks(Set<String> codes) {
        return codes.stream().gather(Gatherers.windowFixed(CHUNK)).toList();
    }

    private int last(String tag) {
        @Nullable
        Integer last = session.createSelectionQuery(
                        "select max(place) from ValueRow where tag = :tag and untilVersion is null", Integer.class)
                .setParameter("tag", tag)
                .getSingleResultOrNull();
        return last == null ? 0 : last;
    }

    private List<ValueRow> rows(String tag) {
        return session.createSelectionQuery(
                        "from ValueRow where tag = :tag and untilVersion is null order by place", ValueRow.class)
                .setParameter("tag", tag)
                .list();
    }

    private static Dictionary dictionary(Collection<ValueRow> rows) {
        return new Dictionary(rows.stream().map(ValueRow::value).toList());
    }
}
