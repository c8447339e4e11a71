package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.filter.Condition.All;
import io.muster.filter.Condition.AnniversaryOn;
import io.muster.filter.Condition.Any;
import io.muster.filter.Condition.DayIn;
import io.muster.filter.Condition.Exists;
import io.muster.filter.Condition.FlagIs;
import io.muster.filter.Condition.HasAll;
import io.muster.filter.Condition.HasAny;
import io.muster.filter.Condition.HasNone;
import io.muster.filter.Condition.InCells;
import io.muster.filter.Condition.InList;
import io.muster.filter.Condition.InSegment;
import io.muster.filter.Condition.Missing;
import io.muster.filter.Condition.MomentIn;
import io.muster.filter.Condition.None;
import io.muster.filter.Condition.NumberIn;
import io.muster.filter.Condition.NumberNot;
import io.muster.filter.Condition.NumberRange;
import io.muster.filter.Condition.WeightRange;
import io.muster.tag.Cell;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import io.muster.tag.Weight;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The only translation of conditions to Elasticsearch: filters only, nothing is scored, a set is one {@code terms}
 * query. It must agree with {@link io.muster.filter.Matches} on every customer.
 */
final class FilterToQuery {
    private FilterToQuery() {}

    /** The query that finds exactly the customers who fulfil the condition. */
    static Query query(Condition condition) {
        return switch (condition) {
            case All(var pointer, var children) -> all(queries(children));
            case Any(var pointer, var children) -> any(queries(children));
            case None(var pointer, var children) -> QueryBuilders.bool(bool -> bool.mustNot(queries(children)));
            case InSegment segment -> query(segment.condition());
            case InList(var pointer, var id, var members) -> NumbersToQuery.query(members);
            case InCells(var pointer, var cells) -> inCells(cells);
            case Exists(var pointer, var tag, var setAfter) -> exists(tag, setAfter);
            case Missing(var pointer, var tag, var setAfter) -> not(exists(tag, setAfter));
            case HasAny(var pointer, var tag, var setAfter, var values, var weight) ->
                live(tag, setAfter, hasAny(tag, values, weight));
            case HasAll(var pointer, var tag, var setAfter, var values, var weight) ->
                live(
                        tag,
                        setAfter,
                        all(values.stream()
                                .map(value -> hasAny(tag, List.of(value), weight))
                                .toList()));
            case HasNone(var pointer, var tag, var setAfter, var values) ->
                all(List.of(exists(tag, setAfter), not(hasAny(tag, values, null))));
            case NumberIn(var pointer, var tag, var setAfter, var range) -> live(tag, setAfter, inRange(tag, range));
            case NumberNot(var pointer, var tag, var setAfter, var number) ->
                live(tag, setAfter, otherThan(tag, number));
            case DayIn day -> live(day.tag(), day.setAfter(), inRange(day));
            case MomentIn moment -> live(moment.tag(), moment.setAfter(), inRange(moment));
            case AnniversaryOn(var pointer, var tag, var setAfter, var days) -> live(tag, setAfter, onOneOf(tag, days));
            case FlagIs(var pointer, var tag, var setAfter, var flag) ->
                live(tag, setAfter, term(tag, CustomerFields.term(tag.code(), flag)));
        };
    }

    /** The query that finds exactly the customers of these dense numbers. */
    static Query numbered(Collection<Integer> numbers) {
        return anyOf(CustomerFields.NUMBER, numbers);
    }

    private static List<Query> queries(List<Condition> conditions) {
        return conditions.stream().map(FilterToQuery::query).toList();
    }

    /**
     * Exclusions stand beside what is wanted: as clauses of their own each would be everybody but those, which the engine
     * goes through customer by customer. And what must hold within what must hold stands beside it too.
     */
    private static Query all(List<Query> queries) {
        if (queries.isEmpty()) {
            return QueryBuilders.matchAll().build()._toQuery();
        }
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        List<Query> wanted = new ArrayList<>();
        List<Query> excluded = new ArrayList<>();
        for (Query query : queries) {
            if (query.isBool() && query.bool().should().isEmpty()) {
                wanted.addAll(query.bool().filter());
                excluded.addAll(query.bool().mustNot());
            } else {
                wanted.add(query);
            }
        }
        return QueryBuilders.bool(bool -> {
            if (!wanted.isEmpty()) {
                bool.filter(wanted);
            }
            return excluded.isEmpty() ? bool : bool.mustNot(excluded);
        });
    }

    private static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : QueryBuilders.bool(bool -> bool.should(queries));
    }

    private static Query not(Query query) {
        return QueryBuilders.bool(bool -> bool.mustNot(query));
    }

    /** Of an expiring tag only a value counts that was set late enough; one without a set time has none. */
    private static Query live(Tag tag, @Nullable Instant setAfter, Query query) {
        return setAfter == null ? query : all(List.of(query, setAfter(tag, setAfter)));
    }

    /** Customers whose value of an expiring tag does not count any more. */
    static Query expired(Tag tag, Instant setAfter) {
        return between(CustomerFields.of(CustomerFields.SET_AT, tag.code()), null, Millis.first(setAfter, false) - 1);
    }

    /** Customers whose value of an expiring tag was set after one instant, and not after the other. */
    static Query setBetween(Tag tag, Instant after, Instant last) {
        return between(
                CustomerFields.of(CustomerFields.SET_AT, tag.code()),
                Millis.first(after, false),
                Millis.first(last, false) - 1);
    }

    /** Customers whose value of an expiring tag still counts. */
    static Query live(Tag tag, Instant setAfter) {
        return setAfter(tag, setAfter);
    }

    private static Query setAfter(Tag tag, Instant instant) {
        return between(CustomerFields.of(CustomerFields.SET_AT, tag.code()), Millis.first(instant, false), null);
    }

    private static Query exists(Tag tag, @Nullable Instant setAfter) {
        if (setAfter != null) {
            return setAfter(tag, setAfter);
        }
        TagCode code = tag.code();
        return switch (tag.type()) {
            case ENUM, MULTI, FLAG ->
                QueryBuilders.prefix(prefix -> prefix.field(terms(tag)).value(CustomerFields.termPrefix(code)));
            case NUMBER, DATE -> hasField(valueField(tag));
        };
    }

    private static Query hasField(String field) {
        return QueryBuilders.exists(exists -> exists.field(field));
    }

    private static String terms(Tag tag) {
        return CustomerFields.ofSource(CustomerFields.TAGS, tag.code());
    }

    /** The field that holds a NUMBER or DATE tag's value. */
    static String valueField(Tag tag) {
        return tag.type() == TagType.NUMBER ? CustomerFields.of(CustomerFields.NUMBERS, tag.code()) : dateField(tag);
    }

    private static String dateField(Tag tag) {
        if (tag.type() != TagType.DATE || tag.precision() == null) {
            throw new IllegalArgumentException(tag.code() + " holds no dates");
        }
        return switch (tag.precision()) {
            case DAY -> CustomerFields.of(CustomerFields.DAYS, tag.code());
            case INSTANT -> CustomerFields.of(CustomerFields.MOMENTS, tag.code());
        };
    }

    private static Query term(Tag tag, String term) {
        return QueryBuilders.term(query -> query.field(terms(tag)).value(term));
    }

    private static Query hasAny(Tag tag, Collection<String> values, @Nullable WeightRange weight) {
        if (weight == null) {
            return oneOf(
                    terms(tag),
                    values.stream()
                            .map(value -> CustomerFields.term(tag.code(), value))
                            .toList());
        }
        List<String> terms = new ArrayList<>();
        for (String value : values) {
            IntStream.rangeClosed(weight.least().hundredths(), weight.most().hundredths())
                    .mapToObj(hundredths -> CustomerFields.weightedTerm(tag.code(), value, new Weight(hundredths)))
                    .forEach(terms::add);
        }
        return oneOf(CustomerFields.ofSource(CustomerFields.WEIGHTED, tag.code()), terms);
    }

    private static Query oneOf(String field, List<String> terms) {
        if (terms.size() == 1) {
            return QueryBuilders.term(term -> term.field(field).value(terms.getFirst()));
        }
        List<FieldValue> values = terms.stream().map(FieldValue::of).toList();
        return QueryBuilders.terms(query -> query.field(field).terms(list -> list.value(values)));
    }

    private static Query inCells(SortedSet<Integer> cells) {
        if (cells.size() == Cell.COUNT) {
            return all(List.of());
        }
        if (cells.size() <= Cell.COUNT / 2) {
            return cellIn(cells);
        }
        SortedSet<Integer> others = new TreeSet<>();
        IntStream.range(0, Cell.COUNT).filter(cell -> !cells.contains(cell)).forEach(others::add);
        return not(cellIn(others));
    }

    private static Query cellIn(SortedSet<Integer> cells) {
        return anyOf(CustomerFields.CELL, cells);
    }

    private static Query anyOf(String field, Collection<Integer> numbers) {
        List<FieldValue> values = numbers.stream().map(FieldValue::of).toList();
        return QueryBuilders.terms(query -> query.field(field).terms(list -> list.value(values)));
    }

    private static Query inRange(Tag tag, NumberRange numbers) {
        String field = valueField(tag);
        return QueryBuilders.range(range -> range.number(number -> {
            number.field(field);
            if (numbers.from() != null) {
                number = numbers.fromIncluded() ? number.gte(numbers.from()) : number.gt(numbers.from());
            }
            if (numbers.to() != null) {
                number = numbers.toIncluded() ? number.lte(numbers.to()) : number.lt(numbers.to());
            }
            return number;
        }));
    }

    private static Query otherThan(Tag tag, double number) {
        return any(List.of(
                inRange(tag, new NumberRange(null, false, number, false)),
                inRange(tag, new NumberRange(number, false, null, false))));
    }

    private static Query inRange(DayIn days) {
        return between(
                dateField(days.tag()),
                days.from() == null ? null : CustomerFields.millis(days.from()),
                days.to() == null ? null : CustomerFields.millis(days.to()));
    }

    private static Query inRange(MomentIn moments) {
        return between(
                dateField(moments.tag()),
                moments.from() == null ? null : Millis.first(moments.from(), moments.fromIncluded()),
                moments.to() == null ? null : Millis.last(moments.to(), moments.toIncluded()));
    }

    private static Query between(String field, @Nullable Long from, @Nullable Long to) {
        return QueryBuilders.range(range -> range.date(date -> {
            date.field(field).format("epoch_millis");
            if (from != null) {
                date.gte(from.toString());
            }
            if (to != null) {
                date.lte(to.toString());
            }
            return date;
        }));
    }

    /** Neighbouring days of one month make one range. */
    private static Query onOneOf(Tag tag, SortedSet<MonthDay> days) {
        String field = CustomerFields.of(CustomerFields.MONTH_DAYS, tag.code());
        List<Query> ranges = new ArrayList<>();
        @Nullable MonthDay first = null;
        @Nullable MonthDay last = null;
        for (MonthDay day : days) {
            if (first != null
                    && last != null
                    && last.getMonth() == day.getMonth()
                    && last.getDayOfMonth() + 1 == day.getDayOfMonth()) {
                last = day;
            } else {
                if (first != null && last != null) {
                    ranges.add(monthDaysBetween(field, first, last));
                }
                first = day;
                last = day;
            }
        }
        if (first != null && last != null) {
            ranges.add(monthDaysBetween(field, first, last));
        }
        return any(ranges);
    }

    private static Query monthDaysBetween(String field, MonthDay first, MonthDay last) {
        return QueryBuilders.range(range -> range.number(number -> number.field(field)
                .gte((double) CustomerFields.monthDay(first))
                .lte((double) CustomerFields.monthDay(last))));
    }
}
