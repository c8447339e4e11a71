package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import io.muster.customer.CustomerFields;
import io.muster.filter.MemberNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Sets of customers' numbers as queries. Of the range in which a set lies, those are named who are fewer: the members, or
 * the others, who are then excluded from the range. Numbers are dense, so the range of a large set has few others.
 *
 * <p>Many numbers travel as a query of their own in Smile, the binary form of JSON, which is shorter and read faster; a
 * typed one would be an object for each number.
 */
final class NumbersToQuery {
    /** The most numbers in one clause; {@code index.max_terms_count} allows twice as many. */
    private static final int MOST = 1_000_000;

    private static final int FEW = 100;
    private static final SmileFactory SMILE = new SmileFactory();

    private NumbersToQuery() {}

    /** How many numbers the query of this set names. */
    static long named(MemberNumbers members) {
        return members.size() == 0 ? 0 : Math.min(members.size(), others(members));
    }

    private static long others(MemberNumbers members) {
        return members.last() - (long) members.first() + 1 - members.size();
    }

    /** The query that finds exactly the customers of these numbers. */
    static Query query(MemberNumbers members) {
        if (members.size() == 0) {
            return QueryBuilders.matchNone().build()._toQuery();
        }
        if (members.size() <= others(members) || members.size() == 1) {
            return anyOf(each -> members.forEach(members.first(), members.last(), each));
        }
        Query range = QueryBuilders.range(number -> number.number(between -> between.field(CustomerFields.NUMBER)
                .gte((double) members.first())
                .lte((double) members.last())));
        return others(members) == 0
                ? range
                : QueryBuilders.bool(both -> both.filter(range).mustNot(anyOf(each -> forEachOther(members, each))));
    }

    private static void forEachOther(MemberNumbers members, IntConsumer each) {
        long[] next = {members.first()};
        IntConsumer upTo = member -> {
            for (long number = next[0]; number < member; number++) {
                each.accept((int) number);
            }
            next[0] = member + 1L;
        };
        members.forEach(members.first(), members.last(), upTo);
        for (long number = next[0]; number <= members.last(); number++) {
            each.accept((int) number);
        }
    }

    /** Tells numbers one by one. */
    @FunctionalInterface
    private interface Numbers {
        void forEach(IntConsumer each);
    }

    private static Query anyOf(Numbers numbers) {
        List<Query> clauses = new ArrayList<>();
        Clause[] open = {new Clause()};
        numbers.forEach(number -> {
            if (open[0].size() == MOST) {
                clauses.add(open[0].query());
                open[0] = new Clause();
            }
            open[0].add(number);
        });
        clauses.add(open[0].query());
        return clauses.size() == 1 ? clauses.getFirst() : QueryBuilders.bool(any -> any.should(clauses));
    }

    /** One {@code terms} query in the making. */
    private static final class Clause {
        private int[] numbers = new int[FEW];
        private int size;

        int size() {
            return size;
        }

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        Query query() {
            if (size > FEW) {
                return QueryBuilders.wrapper(
                        wrapped -> wrapped.query(Base64.getEncoder().encodeToString(smile())));
            }
            List<FieldValue> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                values.add(FieldValue.of(numbers[i]));
            }
            return QueryBuilders.terms(
                    terms -> terms.field(CustomerFields.NUMBER).terms(list -> list.value(values)));
        }

        private byte[] smile() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * size + FEW);
            try (JsonGenerator json = SMILE.createGenerator(bytes)) {
                json.writeStartObject();
                json.writeObjectFieldStart("terms");
                json.writeFieldName(CustomerFields.NUMBER);
                json.writeArray(numbers, 0, size);
                json.writeEndObject();
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory could not be written", e);
            }
            return bytes.toByteArray();
        }
    }
}
