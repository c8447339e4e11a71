package io.muster.cli.bench.question;

import static io.muster.cli.bench.question.SmallCatalogue.BIRTHDAY;
import static io.muster.cli.bench.question.SmallCatalogue.CART;
import static io.muster.cli.bench.question.SmallCatalogue.LEVEL;
import static io.muster.cli.bench.question.SmallCatalogue.ORDERS;
import static io.muster.cli.bench.question.SmallCatalogue.SEEN;
import static io.muster.cli.bench.question.SmallCatalogue.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.cli.bench.question.Question.All;
import io.muster.cli.bench.question.Question.AnyOf;
import io.muster.cli.bench.question.Question.Between;
import io.muster.cli.bench.question.Question.NoneOf;
import io.muster.cli.bench.question.Question.OneOf;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One question in each of its forms, and four customers of whom the answers are known. */
class TranslationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.ofEpochMilli(8_640_000_000L); // day 100

    private static final Question QUESTION = new All(List.of(
            new OneOf(LEVEL, List.of("gold", "silver")),
            new AnyOf(List.of(new OneOf(SILENT, List.of("true")), new Between(ORDERS, 1.5, 10))),
            new NoneOf(List.of(new OneOf(CART, List.of("full"))))));

    @Test
    void theServersLanguage() throws IOException {
        assertThat(FilterJson.filter(QUESTION)).isEqualTo(JSON.readTree("""
                {"language": 1, "where": {"all": [
                  {"tag": "crm.level", "op": "in", "value": ["gold", "silver"]},
                  {"any": [
                    {"tag": "shop.silent", "op": "eq", "value": true},
                    {"tag": "shop.orders", "op": "range", "value": {"gte": 1.5, "lt": 10.0}}]},
                  {"none": [{"tag": "shop.cart", "op": "eq", "value": "full"}]}]}}"""));
    }

    @Test
    void daysAndMomentsInTheServersLanguage() throws IOException {
        assertThat(FilterJson.filter(
                        new AnyOf(List.of(new Between(BIRTHDAY, 0, 86_400_000), new Between(SEEN, 1_000, 60_000)))))
                .isEqualTo(JSON.readTree("""
                        {"language": 1, "where": {"any": [
                          {"tag": "crm.birthday", "op": "range", "value": {"gte": "1970-01-01", "lt": "1970-01-02"}},
                          {"tag": "shop.seen", "op": "range",
                           "value": {"gte": "1970-01-01T00:00:01Z", "lt": "1970-01-01T00:01:00Z"}}]}}"""));
    }

    @Test
    void aPlainQuery() throws IOException {
        // Day 100 without 30 and without 7 days.
        assertThat(new PlainQuery(NOW).of(QUESTION).toString())
                .isEqualTo(JSON.readTree("""
                {"bool": {
                  "filter": [
                    {"terms": {"tags.crm": ["crm.level=gold", "crm.level=silver"]}},
                    {"bool": {"minimum_should_match": 1, "should": [
                      {"term": {"tags.shop": "shop.silent=true"}},
                      {"bool": {"filter": [
                        {"range": {"numbers.shop.orders": {"gte": 1.5, "lt": 10.0}}},
                        {"range": {"setAt.shop.orders": {"gt": 6048000000}}}]}}]}}],
                  "must_not": [
                    {"bool": {"filter": [
                      {"term": {"tags.shop": "shop.cart=full"}},
                      {"range": {"setAt.shop.cart": {"gt": 8035200000}}}]}}]}}""").toString());
    }

    @Test
    void daysAndMomentsAreMillisecondsToTheEngine() throws IOException {
        assertThat(new PlainQuery(NOW)
                        .of(new All(List.of(new Between(BIRTHDAY, 0, 86_400_000), new Between(SEEN, 1_000, 60_000))))
                        .toString())
                .isEqualTo(JSON.readTree("""
                        {"bool": {"filter": [
                          {"range": {"days.crm.birthday": {"gte": 0, "lt": 86400000}}},
                          {"range": {"moments.shop.seen": {"gte": 1000, "lt": 60000}}}]}}""").toString());
    }

    @Test
    void asADifference() throws IOException {
        var question = new All(
                List.of(new OneOf(LEVEL, List.of("gold")), new NoneOf(List.of(new OneOf(SILENT, List.of("true"))))));

        var difference = new PlainQuery(NOW).difference(question).orElseThrow();

        assertThat(difference.wanted().toString()).isEqualTo(JSON.readTree("""
                {"bool": {"filter": [{"term": {"tags.crm": "crm.level=gold"}}]}}""").toString());
        assertThat(difference.excluded().toString())
                .isEqualTo(JSON.readTree("""
                {"bool": {"filter": [{"term": {"tags.crm": "crm.level=gold"}},
                  {"bool": {"minimum_should_match": 1, "should": [{"term": {"tags.shop": "shop.silent=true"}}]}}]}}""").toString());
        assertThat(new PlainQuery(NOW).difference(new OneOf(LEVEL, List.of("gold"))))
                .isEmpty();
    }

    @Test
    void bitmapsCountWhomTheQuestionMeans() throws IOException {
        var alive = "\"setAt\": {\"shop\": {\"orders\": 8000000000, \"cart\": 8600000000}}";
        var expired = "\"setAt\": {\"shop\": {\"orders\": 6048000000, \"cart\": 8035200000}}";
        var nobody = new NoneOf(List.of(new OneOf(LEVEL, List.of("gold", "silver", "iron"))));
        var ranges = new Between(ORDERS, 0, 1.5);
        var questions = List.of(QUESTION, nobody, ranges);
        var bitmaps = new Bitmaps(questions, NOW);
        for (var document : List.of(
                // By orders.
                "{\"number\": 1, \"tags\": {\"crm\": [\"crm.level=gold\"]}, \"numbers\": {\"shop\": {\"orders\": 1.5}}, "
                        + alive + "}",
                // By being silent; the full cart has expired, just now.
                "{\"number\": 2, \"tags\": {\"crm\": [\"crm.level=silver\"], \"shop\": [\"shop.silent=true\", \"shop.cart=full\"]}, "
                        + expired + "}",
                // Not: the full cart has not expired.
                "{\"number\": 3, \"tags\": {\"crm\": [\"crm.level=silver\"], \"shop\": [\"shop.silent=true\", \"shop.cart=full\"]}, "
                        + alive + "}",
                // Not: the orders have expired.
                "{\"number\": 4, \"tags\": {\"crm\": [\"crm.level=gold\"]}, \"numbers\": {\"shop\": {\"orders\": 2}}, "
                        + expired + "}",
                // Not: ten is out of the range.
                "{\"number\": 5, \"tags\": {\"crm\": [\"crm.level=gold\"]}, \"numbers\": {\"shop\": {\"orders\": 10}}, "
                        + alive + "}",
                "{\"number\": 6}")) {
            bitmaps.add(read(document));
        }
        bitmaps.compact();

        assertThat(bitmaps.customers()).isEqualTo(6);
        assertThat(questions.stream().map(bitmaps::count)).containsExactly(2L, 1L, 0L);
        // Counting changes nothing.
        assertThat(questions.stream().map(bitmaps::count)).containsExactly(2L, 1L, 0L);
    }

    private static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }
}
