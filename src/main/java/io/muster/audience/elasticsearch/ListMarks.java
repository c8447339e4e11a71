package io.muster.audience.elasticsearch;

import io.muster.audience.RoaringNumbers;
import io.muster.filter.Condition;
import io.muster.filter.MemberNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries that are kept beside the lists that they name, since a list as a query is many times as long. A list is marked
 * by a query for one number that no customer has, each list by another. No other part of a query can read like it: what
 * people write stands in quotes there.
 */
final class ListMarks {
    private ListMarks() {}

    /**
     * A query with marks in place of its lists.
     *
     * @param lists those marked, in the order of their marks
     */
    record Marked(String query, List<RoaringNumbers> lists) {}

    static Marked mark(Condition condition) {
        List<RoaringNumbers> lists = new ArrayList<>();
        Condition marked = ListedNumbers.with(condition, list -> {
            lists.add(RoaringNumbers.of(list));
            return markOf(lists.size() - 1);
        });
        return new Marked(MemberRequests.text(FilterToQuery.query(marked)), lists);
    }

    /** The query that holds these lists in place of the marks. */
    static String unmarked(String query, List<? extends MemberNumbers> lists) {
        String text = query;
        for (int i = 0; i < lists.size(); i++) {
            text = text.replace(textOf(markOf(i)), textOf(lists.get(i)));
        }
        return text;
    }

    private static MemberNumbers markOf(int position) {
        int number = Integer.MAX_VALUE - position;
        return NumbersBetween.all(number, number);
    }

    private static String textOf(MemberNumbers numbers) {
        return MemberRequests.text(NumbersToQuery.query(numbers));
    }
}
