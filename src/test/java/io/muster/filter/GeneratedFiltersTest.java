package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import io.muster.tag.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What the agreement of the engine with the in-memory test rests on: filters that leave nothing out, and tell. */
class GeneratedFiltersTest {
    private static final int RUNS = 40;
    private static final int CUSTOMERS = 40;
    private static final int FILTERS = 50;

    @Test
    void everyGeneratedFilterIsRightAndManyFindSomeButNotAll() {
        AtomicInteger telling = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        Seeds.forEach(RUNS, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now);
            for (int i = 0; i < FILTERS; i++) {
                Condition condition =
                        Resolve.resolve(checked(filters.next(), catalogue), now).condition();
                long members = customers.stream()
                        .filter(customer -> new Matches(customer.tags(), Cell.of(customer.id())).test(condition))
                        .count();
                made.incrementAndGet();
                if (members > 0 && members < CUSTOMERS) {
                    telling.incrementAndGet();
                }
            }
        });

        assertThat(telling.get()).isGreaterThan(made.get() / 3);
    }

    @Test
    void everyOperatorOfEveryTypeIsDrawnAndEveryFilterReadsAsASentence() {
        Set<String> drawn = new HashSet<>();
        for (int seed = 0; seed < RUNS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(5);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now);
            for (int i = 0; i < FILTERS; i++) {
                Json filter = filters.next();
                note(filter, catalogue, drawn);
                Sentence sentence = Sentence.of(checked(filter, catalogue));
                assertThat(sentence.zh()).endsWith("。");
                assertThat(sentence.en()).endsWith(".");
            }
        }

        assertThat(drawn)
                .contains("timezone", "id", "all", "any", "none", "sample", "empty all", "weight", "last", "next")
                .contains("month", "wholeDays", "gt", "gte", "lt", "lte");
        Tags.published()
                .forEach(tag ->
                        Operator.of(tag).forEach(operator -> assertThat(drawn).contains(sort(tag, operator.word()))));
    }

    private static void note(Json json, Catalogue catalogue, Set<String> drawn) {
        if (json instanceof JsonArray(List<Json> items)) {
            items.forEach(item -> note(item, catalogue, drawn));
        }
        if (json instanceof JsonObject(Map<String, Json> members)) {
            drawn.addAll(members.keySet());
            if (members.get("all") instanceof JsonArray(List<Json> children) && children.isEmpty()) {
                drawn.add("empty all");
            }
            if (members.get("tag") instanceof JsonString(String code)
                    && members.get("op") instanceof JsonString(String operator)) {
                drawn.add(sort(catalogue.find(code).orElseThrow(), operator));
            }
            members.values().forEach(member -> note(member, catalogue, drawn));
        }
    }

    private static String sort(Tag tag, String operator) {
        return tag.type() + " " + tag.precision() + " " + operator;
    }

    private static CheckedFilter checked(Json filter, Catalogue catalogue) {
        return (CheckedFilter) new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE)
                .check(filter, "/filter", catalogue, References.none());
    }
}
