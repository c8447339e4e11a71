package io.muster.audience.elasticsearch;

import io.muster.filter.Condition;
import io.muster.filter.Condition.All;
import io.muster.filter.Condition.Any;
import io.muster.filter.Condition.InList;
import io.muster.filter.Condition.InSegment;
import io.muster.filter.Condition.None;
import io.muster.filter.MemberNumbers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The lists that a condition names, itself or inside its segments. Where it is known that everybody in question has one
 * of certain numbers, a list may be cut down to these: that is how questions about lists of any size are asked.
 */
final class ListedNumbers {
    private ListedNumbers() {}

    /** Every list of the condition, as often as it is named. */
    static Stream<MemberNumbers> of(Condition condition) {
        return switch (condition) {
            case All all -> all.children().stream().flatMap(ListedNumbers::of);
            case Any any -> any.children().stream().flatMap(ListedNumbers::of);
            case None none -> none.children().stream().flatMap(ListedNumbers::of);
            case InSegment in -> of(in.condition());
            case InList in -> Stream.of(in.members());
            case Condition.InCells _, Condition.OfTag _ -> Stream.empty();
        };
    }

    /** How many numbers the condition's query names. */
    static long named(Condition condition) {
        return of(condition).mapToLong(NumbersToQuery::named).sum();
    }

    /** The condition with other members in its lists; of one list the same in all places. */
    static Condition with(Condition condition, UnaryOperator<MemberNumbers> change) {
        Map<MemberNumbers, MemberNumbers> changed = new IdentityHashMap<>();
        return changed(condition, members -> changed.computeIfAbsent(members, change));
    }

    private static Condition changed(Condition condition, UnaryOperator<MemberNumbers> change) {
        return switch (condition) {
            case All(var pointer, var children) -> new All(pointer, changed(children, change));
            case Any(var pointer, var children) -> new Any(pointer, changed(children, change));
            case None(var pointer, var children) -> new None(pointer, changed(children, change));
            case InSegment(var pointer, var id, var version, var inner) ->
                new InSegment(pointer, id, version, changed(inner, change));
            case InList(var pointer, var id, var members) -> new InList(pointer, id, change.apply(members));
            case Condition.InCells _, Condition.OfTag _ -> condition;
        };
    }

    private static List<Condition> changed(List<Condition> children, UnaryOperator<MemberNumbers> change) {
        return children.stream().map(child -> changed(child, change)).toList();
    }

    /** The condition, and a number between two, both included; of the lists only what lies between them. */
    static Condition between(Condition condition, int first, int last) {
        Condition within = new InList(condition.pointer(), "", NumbersBetween.all(first, last));
        Condition there = with(condition, members -> new NumbersBetween(members, first, last));
        return new All(condition.pointer(), List.of(within, there));
    }

    /**
     * The condition as conditions of which nobody fulfils two, and whoever fulfils it fulfils one.
     *
     * @param most none of them names more numbers, if it can be helped: a list that a condition names many times may
     */
    static List<Condition> parts(Condition condition, int most) {
        List<MemberNumbers> lists = of(condition).toList();
        if (named(condition) <= most) {
            return List.of(condition);
        }
        List<Condition> parts = new ArrayList<>();
        int first = 1;
        while (true) {
            int last = lastOf(lists, first, most);
            parts.add(between(condition, first, last));
            if (last == Integer.MAX_VALUE) {
                return parts;
            }
            first = last + 1;
        }
    }

    /** Where the longest range ends that begins here and in which the lists name no more numbers than these. */
    static int lastOf(List<? extends MemberNumbers> lists, int first, int most) {
        int least = first;
        int greatest = Integer.MAX_VALUE;
        while (least < greatest) {
            int middle = greatest - (greatest - least) / 2;
            if (named(lists, first, middle) <= most) {
                least = middle;
            } else {
                greatest = middle - 1;
            }
        }
        return least;
    }

    private static long named(List<? extends MemberNumbers> lists, int first, int last) {
        return lists.stream()
                .mapToLong(list -> NumbersToQuery.named(new NumbersBetween(list, first, last)))
                .sum();
    }
}
