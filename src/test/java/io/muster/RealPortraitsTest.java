package io.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.filter.generated.Seeds;
import io.muster.load.RawBankMarketing;
import io.muster.load.RawOnlineRetail;
import io.muster.load.RealData;
import io.muster.tag.Cell;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every figure of portraits and cross tables of random audiences equals a plain computation over the raw files. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class RealPortraitsTest {
    private static final int AUDIENCES = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** People of the file, as the raw file has them. */
    private record People(List<Map<TagCode, TagValue>> all) {
        People those(Predicate<Map<TagCode, TagValue>> who) {
            return new People(all.stream().filter(who).toList());
        }

        long count(Predicate<Map<TagCode, TagValue>> who) {
            return all.stream().filter(who).count();
        }
    }

    @Test
    void portraitsOfShoppersEqualAComputationOverTheRawFile() throws Exception {
        Path file = RealData.file("online-retail.csv.gz");
        Loads.load("online-retail", file);
        agree("retail.orders", RawOnlineRetail.customers(file).values(), Set.of(new TagCode("retail.country")));
    }

    @Test
    void portraitsOfBankClientsEqualAComputationOverTheRawFile() throws Exception {
        Path file = RealData.file("bank-marketing.csv.gz");
        Loads.load("bank-marketing", file);
        agree("bank.age", RawBankMarketing.customers(file).values(), Set.of());
    }

    @Test
    void aTagThatOnlyOneOfAllCustomersCarriesHasBinsToo() throws Exception {
        // Given many customers, of whom bins are learned from a sample, and one outside of it
        Loads.load("bank-marketing", RealData.file("bank-marketing.csv.gz"));
        Shop shop = new Shop();
        String outside = IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(name -> Cell.of(shop.customer(name)) == Cell.COUNT - 1)
                .findFirst()
                .orElseThrow();
        shop.say(outside, "{\"birthday\":\"1990-02-03\"}").then().statusCode(200);

        // When
        JsonNode portrait =
                ask("portrait", shop.named("{\"filter\":" + filter("{\"all\":[]}") + ",\"tags\":[\"birthday\"]}"));

        // Then
        assertThat(nodes(portrait.at("/tags/0/curve")))
                .as(portrait.toString())
                .filteredOn(bin -> bin.path("count").asInt() == 1)
                .singleElement()
                .satisfies(bin -> assertThat(bin.path("from").asText()).isEqualTo("1990-02-03"));
    }

    private static void agree(String first, Collection<Map<TagCode, TagValue>> customers, Set<TagCode> multi) {
        People everyone = new People(List.copyOf(customers));
        // Other tests' customers are in the store too; whoever came with this file has a value of its first tag.
        String ofFile = "{\"tag\":\"" + first + "\",\"op\":\"exists\"}";
        List<String> tags = customers.stream()
                .flatMap(customer -> customer.keySet().stream())
                .map(TagCode::value)
                .distinct()
                .sorted()
                .toList();
        Seeds.forEach(1, random -> {
            SaidTwice.Generator filters = new SaidTwice.Generator(random, customers, multi);
            for (int i = 0; i < AUDIENCES; i++) {
                SaidTwice one = filters.next();
                SaidTwice other = filters.next();
                People audience = everyone.those(one.meaning());
                String filter = filter(ofFile, one.where());

                // A portrait against the whole file, and against another audience
                portrait(filter, filter(ofFile), tags, audience, everyone);
                portrait(filter, filter(ofFile, other.where()), tags, audience, everyone.those(other.meaning()));
                crosstab(filter, pick(tags, random), pick(tags, random), audience);
            }
        });
    }

    private static String pick(List<String> codes, RandomGenerator random) {
        return codes.get(random.nextInt(codes.size()));
    }

    private static String filter(String... wheres) {
        return "{\"language\":1,\"where\":{\"all\":[" + String.join(",", wheres) + "]}}";
    }

    private static void portrait(String filter, String base, List<String> tags, People audience, People others) {
        JsonNode portrait = ask(
                "portrait",
                "{\"filter\":" + filter + ",\"base\":" + base + ",\"tags\":"
                        + tags.stream().collect(Collectors.joining("\",\"", "[\"", "\"]")) + "}");
        assertThat(portrait.path("count").asLong())
                .as(filter)
                .isEqualTo(audience.all().size());
        assertThat(portrait.path("baseCount").asLong())
                .as(base)
                .isEqualTo(others.all().size());
        List<JsonNode> portrayed = nodes(portrait.path("tags"));
        assertThat(portrayed).extracting(tag -> tag.path("code").asText()).containsExactlyElementsOf(tags);
        for (JsonNode tag : portrayed) {
            TagCode code = new TagCode(tag.path("code").asText());
            figure(tag.path("coverage"), customer -> customer.containsKey(code), audience, others);
            for (String parts : List.of("values", "histogram", "curve")) {
                nodes(tag.path(parts)).forEach(part -> figure(part, isIn(code, part), audience, others));
            }
        }
    }

    private static void figure(JsonNode figure, Predicate<Map<TagCode, TagValue>> who, People audience, People others) {
        long count = audience.count(who);
        long baseCount = others.count(who);
        assertThat(figure.path("count").asLong()).isEqualTo(count);
        assertThat(figure.path("baseCount").asLong()).isEqualTo(baseCount);
        if (!audience.all().isEmpty()) {
            assertThat(figure.path("share").asDouble())
                    .isEqualTo((double) count / audience.all().size());
        }
        if (!audience.all().isEmpty() && baseCount > 0) {
            double tgi = 100.0 * count / audience.all().size() * others.all().size() / baseCount;
            assertThat(figure.path("tgi").asDouble()).isCloseTo(tgi, within(1e-9 * Math.max(1, tgi)));
            assertThat(figure.path("interval").get(0).asDouble()).isLessThanOrEqualTo(tgi + 1e-9);
            assertThat(figure.path("interval").get(1).asDouble()).isGreaterThanOrEqualTo(tgi - 1e-9 * tgi);
        }
    }

    private static Predicate<Map<TagCode, TagValue>> isIn(TagCode code, JsonNode part) {
        String word = part.path("value").asText();
        double from = position(part.path("from"), Double.NEGATIVE_INFINITY);
        double to = position(part.path("to"), Double.POSITIVE_INFINITY);
        return customer -> {
            @Nullable TagValue value = customer.get(code);
            return switch (value) {
                case null -> false;
                case Choices(var choices) ->
                    choices.stream().anyMatch(choice -> choice.code().equals(word));
                case Numeric(double number) -> number >= from && number < to;
                case Moment(var instant) -> instant.toEpochMilli() >= from && instant.toEpochMilli() < to;
                case TagValue.Day _, TagValue.Flag _ -> throw new IllegalArgumentException("the real data have none");
            };
        };
    }

    private static double position(JsonNode edge, double none) {
        if (edge.isMissingNode()) {
            return none;
        }
        return edge.isNumber() ? edge.asDouble() : Instant.parse(edge.asText()).toEpochMilli();
    }

    private static void crosstab(String filter, String rows, String columns, People audience) {
        JsonNode table = ask(
                "crosstab", "{\"filter\":" + filter + ",\"rows\":\"" + rows + "\",\"columns\":\"" + columns + "\"}");
        TagCode row = new TagCode(rows);
        TagCode column = new TagCode(columns);
        Predicate<Map<TagCode, TagValue>> noRow = customer -> !customer.containsKey(row);
        Predicate<Map<TagCode, TagValue>> noColumn = customer -> !customer.containsKey(column);
        List<JsonNode> down = nodes(table.at("/rows/values"));
        List<JsonNode> across = nodes(table.at("/columns/values"));
        assertThat(table.path("count").asLong()).isEqualTo(audience.all().size());
        assertThat(table.at("/rows/missing").asLong()).isEqualTo(audience.count(noRow));
        assertThat(table.at("/columns/missing").asLong()).isEqualTo(audience.count(noColumn));
        assertThat(table.path("neither").asLong()).isEqualTo(audience.count(noRow.and(noColumn)));
        for (JsonNode part : across) {
            People inColumn = audience.those(isIn(column, part));
            assertThat(part.path("count").asLong()).isEqualTo(inColumn.all().size());
            assertThat(part.path("missing").asLong()).isEqualTo(inColumn.count(noRow));
        }
        for (int i = 0; i < down.size(); i++) {
            People inRow = audience.those(isIn(row, down.get(i)));
            assertThat(down.get(i).path("count").asLong()).isEqualTo(inRow.all().size());
            assertThat(down.get(i).path("missing").asLong()).isEqualTo(inRow.count(noColumn));
            for (int j = 0; j < across.size(); j++) {
                assertThat(table.path("cells").get(i).get(j).asLong())
                        .as("%s %s of %s × %s in %s", i, j, rows, columns, filter)
                        .isEqualTo(inRow.count(isIn(column, across.get(j))));
            }
        }
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode ask(String question, String body) {
        Response answer = Shop.post("/api/v1/audiences/" + question, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return JSON.readTree(answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
