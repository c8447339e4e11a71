package io.muster.audience.rest;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static net.javacrumbs.jsonunit.core.Option.IGNORING_EXTRA_FIELDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class PortraitTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String FEW_ORDERS = "{\"tag\":\"orders\",\"op\":\"range\",\"value\":{\"lt\":10}}";
    private static final String OURS = "{\"tag\":\"level\",\"op\":\"exists\"}";

    private Shop shop;

    @BeforeEach
    void aShopWithFourCustomers() {
        shop = new Shop();
        // The open dictionary gains its values in this order.
        shop.say("b", "{\"level\":\"silver\",\"orders\":3,\"interest\":[\"tea\"]}");
        shop.say(
                "a", "{\"level\":\"gold\",\"orders\":12,\"interest\":[\"tea\",\"books\"],\"birthday\":\"1990-02-03\"}");
        shop.say("c", "{\"level\":\"gold\",\"silent\":true}");
        shop.say("d", "{\"level\":\"silver\"}");
        shop.say("d", "2020-01-01T00:00:00Z", "{\"silent\":true}").then().statusCode(200);
    }

    @Test
    void everyValueIsToldWithItsShareAndThatOfTheBase() {
        Response answer = ask("portrait", """
                {"filter":%s,"base":%s,"tags":["level","interest","silent"]}""", filter(GOLD), filter(OURS));

        assertThatJson(answer.asString()).when(IGNORING_EXTRA_FIELDS).isEqualTo(shop.named("""
                {"count":2,"baseCount":4,"overlap":2,"comparisons":10,"resolved":[],"asOf":"${json-unit.any-string}","tags":[
                  {"code":"level","names":{"zh":"等级","en":"Level"},"type":"ENUM",
                   "coverage":{"count":2,"share":1.0,"baseCount":4,"baseShare":1.0,"tgi":100.0},
                   "values":[
                    {"value":"gold","names":{"zh":"gold","en":"gold"},"count":2,"share":1.0,"baseCount":2,"baseShare":0.5,
                     "tgi":200.0,"interval":["${json-unit.any-number}","${json-unit.any-number}"],"significant":false},
                    {"value":"silver","count":0,"share":0.0,"baseCount":2,"baseShare":0.5,"tgi":0.0},
                    {"value":"iron","count":0,"share":0.0,"baseCount":0,"baseShare":0.0}]},
                  {"code":"interest","type":"MULTI",
                   "coverage":{"count":1,"share":0.5,"baseCount":2,"baseShare":0.5,"tgi":100.0},
                   "values":[
                    {"value":"tea","count":1,"baseCount":2,"tgi":100.0},
                    {"value":"books","count":1,"baseCount":1,"tgi":200.0}]},
                  {"code":"silent","type":"FLAG",
                   "coverage":{"count":1,"share":0.5,"baseCount":1,"baseShare":0.25,"tgi":200.0},
                   "values":[
                    {"value":true,"count":1,"baseCount":1,"baseShare":0.25},
                    {"value":false,"count":0,"baseCount":0}]}]}"""));
    }

    @Test
    void numbersAndDatesAreToldInBinsThatHoldThemAll() {
        Response answer = ask("portrait", """
                {"filter":%s,"tags":["orders","birthday"]}""", filter(OURS));

        assertThat(answer.jsonPath().getList("tags[0].histogram.count", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
        assertThat(answer.jsonPath().getBoolean("tags[0].quantiles.approximate"))
                .isTrue();
        assertThat(answer.jsonPath().getList("tags[1].curve.from"))
                .filteredOn(day -> day != null)
                .first()
                .isEqualTo("1990-02-03");
        assertThatJson(answer.asString())
                .when(IGNORING_EXTRA_FIELDS)
                .inPath("tags[1].curve")
                .isEqualTo("""
                        [{"to":"1990-02-03","count":0},{"from":"1990-02-03","to":"1990-02-04","count":1},
                         {"from":"1990-02-04","count":0}]""");
        assertThat(answer.jsonPath().getLong("baseCount"))
                .isEqualTo(answer.jsonPath().getLong("total"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void withoutTagsAllThatArePublishedAreTold() {
        Response answer = ask("portrait", "{\"filter\":%s}", filter(GOLD));

        assertThat(answer.jsonPath().getList("tags.code", String.class))
                .contains(shop.source + ".level", shop.source + ".seen")
                .isSorted();
    }

    @Test
    void figuresOfManyAreToldOfSensitiveTagsToo() {
        shop.sensitive("illness");
        String code = shop.source + ".illness";
        shop.say("a", "{\"" + code + "\":true}").then().statusCode(200);

        String tags = "\"tags\":[\"" + code + "\"]}";
        assertThatJson(ask("portrait", "{\"filter\":%s," + tags, filter(GOLD)).asString())
                .inPath("tags[0].coverage.count")
                .isEqualTo(1);
        assertThatJson(ask("compare", "{\"filters\":[%s,%s]," + tags, filter(GOLD), filter(OURS))
                        .asString())
                .inPath("tags[0].values[0].counts")
                .isEqualTo("[1, 1]");
        assertThat(ask("crosstab", "{\"filter\":%s,\"rows\":\"level\",\"columns\":\"" + code + "\"}", filter(GOLD))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void twoAudiencesAreSetSideBySide() {
        Response answer = ask("compare", """
                {"filters":[%s,%s],"tags":["interest"]}""", filter(GOLD), filter(FEW_ORDERS));

        assertThatJson(answer.asString()).when(IGNORING_EXTRA_FIELDS).isEqualTo(shop.named("""
                {"counts":[2,1],"overlap":0,"comparisons":3,"tags":[
                  {"code":"interest","coverage":{"counts":[1,1],"shares":[0.5,1.0],"difference":-0.5},
                   "values":[
                    {"value":"tea","counts":[1,1],"shares":[0.5,1.0],"difference":-0.5,"significant":false,
                     "interval":["${json-unit.any-number}","${json-unit.any-number}"]},
                    {"value":"books","counts":[1,0],"shares":[0.5,0.0],"difference":0.5}]}]}"""));
    }

    @Test
    void aCrossTableHasMarginsAndThoseWhoHaveNothing() {
        Response answer = ask("crosstab", """
                {"filter":%s,"rows":"level","columns":"interest"}""", filter(OURS));

        long total = answer.jsonPath().getLong("total");
        assertThatJson(answer.asString()).isEqualTo(shop.named("""
                {"count":4,"total":%d,"asOf":"${json-unit.any-string}","resolved":[],
                 "rows":{"code":"level","names":{"zh":"等级","en":"Level"},"type":"ENUM","missing":0,"values":[
                   {"value":"gold","names":{"zh":"gold","en":"gold"},"count":2,"missing":1},
                   {"value":"silver","names":{"zh":"silver","en":"silver"},"count":2,"missing":1},
                   {"value":"iron","names":{"zh":"iron","en":"iron"},"count":0,"missing":0}]},
                 "columns":{"code":"interest","names":{"zh":"兴趣","en":"Interest"},"type":"MULTI","missing":2,"values":[
                   {"value":"tea","names":{"zh":"tea","en":"tea"},"count":2,"missing":0},
                   {"value":"books","names":{"zh":"books","en":"books"},"count":1,"missing":0}]},
                 "cells":[[1,1],[1,0],[0,0]],"neither":0}""").formatted(total));

        assertThatJson(ask("crosstab", """
                {"filter":%s,"rows":"silent","columns":"interest"}""", filter(OURS)).asString())
                .when(IGNORING_EXTRA_FIELDS)
                .isEqualTo("""
                        {"count":4,"rows":{"missing":3,"values":[{"value":true,"count":1,"missing":1},{"value":false,"count":0}]},
                         "columns":{"missing":2,"values":[{"value":"tea","count":2,"missing":2},{"value":"books","count":1,"missing":1}]},
                         "cells":[[0,0],[0,0]],"neither":1}""");
    }

    @Test
    void everyRegionOfAnOverlapIsCounted() {
        Response answer = ask("overlap", """
                {"filters":[%s,%s,%s]}""", filter(GOLD), filter(FEW_ORDERS), filter(OURS));

        long total = answer.jsonPath().getLong("total");
        assertThatJson(answer.asString()).isEqualTo("""
                {"counts":[2,1,4],"total":%d,"asOf":"${json-unit.any-string}","resolved":[],
                 "pairs":[
                  {"first":0,"second":1,"count":0,"shareOfFirst":0.0,"shareOfSecond":0.0,"jaccard":0.0},
                  {"first":0,"second":2,"count":2,"shareOfFirst":1.0,"shareOfSecond":0.5,"jaccard":0.5},
                  {"first":1,"second":2,"count":1,"shareOfFirst":1.0,"shareOfSecond":0.25,"jaccard":0.25}],
                 "regions":[{"in":[0],"count":0},{"in":[1],"count":0},{"in":[2],"count":1},{"in":[0,1],"count":0},
                  {"in":[0,2],"count":2},{"in":[1,2],"count":1},{"in":[0,1,2],"count":0}]}""".formatted(total));
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        String lead = filter("{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"lead\"}");
        assertThat(problems("portrait", "{\"filter\":%s,\"base\":%s,\"tags\":[]}", lead, lead))
                .containsExactly("/filter/where/value UNKNOWN_VALUE", "/base/where/value UNKNOWN_VALUE");
        assertThat(problems("portrait", "{\"filter\":%s,\"tags\":[\"level\",\"no.such\"]}", filter(GOLD)))
                .containsExactly("/tags/1 UNKNOWN_TAG");
        assertThat(problems("portrait", "{\"filter\":%s,\"base\":null}", filter(GOLD)))
                .containsExactly("/base WRONG_TYPE");
        assertThat(problems("compare", "{\"filters\":[%s]}", filter(GOLD))).containsExactly("/filters WRONG_TYPE");
        assertThat(problems("crosstab", "{\"filter\":%s,\"rows\":\"no.a\",\"columns\":\"no.b\"}", filter(GOLD)))
                .containsExactly("/rows UNKNOWN_TAG", "/columns UNKNOWN_TAG");
        assertThat(problems("crosstab", "{\"filter\":%s,\"rows\":\"level\"}", filter(GOLD)))
                .containsExactly(" MISSING_FIELD");
        assertThat(problems("overlap", "{\"filters\":[%s,%s,%s]}", filter(GOLD), lead, lead))
                .containsExactly("/filters/1/where/value UNKNOWN_VALUE", "/filters/2/where/value UNKNOWN_VALUE");
        assertThat(problems("overlap", "{}")).containsExactly(" MISSING_FIELD");
    }

    @Test
    void twentyAudiencesOverlapButNotTwentyOne() {
        List<String> twenty = Collections.nCopies(20, filter(GOLD));
        Response answer = ask("overlap", "{\"filters\":[" + String.join(",", twenty) + "]}");
        assertThat(answer.jsonPath().getList("pairs")).hasSize(190);
        assertThatJson(answer.asString()).node("regions").isAbsent();

        List<String> more = Collections.nCopies(21, filter(GOLD));
        assertThat(problems("overlap", "{\"filters\":[" + String.join(",", more) + "]}"))
                .containsExactly("/filters WRONG_TYPE");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String wrong = filter("{\"any\":[]}");

        assertThat(problems("portrait", "{\"filter\":%s,\"base\":%s,\"tags\":[\"no.such\"],\"x\":1}", wrong, wrong))
                .containsExactly(
                        "/x UNKNOWN_FIELD",
                        "/tags/0 UNKNOWN_TAG",
                        "/filter/where/any EMPTY_GROUP",
                        "/base/where/any EMPTY_GROUP");
        assertThat(problems("compare", "{\"filters\":[%s,%s],\"tags\":1}", wrong, filter(GOLD)))
                .containsExactly("/tags WRONG_TYPE", "/filters/0/where/any EMPTY_GROUP");
        assertThat(problems("crosstab", "{\"filter\":%s,\"rows\":\"no.a\",\"columns\":\"no.b\"}", wrong))
                .containsExactly("/rows UNKNOWN_TAG", "/columns UNKNOWN_TAG", "/filter/where/any EMPTY_GROUP");
        assertThat(problems("crosstab", "{\"filter\":%s,\"rows\":1}", wrong))
                .containsExactly("/rows WRONG_TYPE", " MISSING_FIELD", "/filter/where/any EMPTY_GROUP");
    }

    @Test
    void aCrossTableAndAPortraitAreOnlySoLarge() {
        // Given two dictionaries of 100 and 101 values, and one of 501
        dictionary("hundred", 100);
        dictionary("more", 101);
        dictionary("long", 501);

        assertThat(problems("crosstab", "{\"filter\":%s,\"rows\":\"hundred\",\"columns\":\"more\"}", filter(GOLD)))
                .containsExactly("/columns TOO_LARGE");
        assertThat(ask("crosstab", "{\"filter\":%s,\"rows\":\"hundred\",\"columns\":\"hundred\"}", filter(GOLD))
                        .jsonPath()
                        .getList("cells"))
                .hasSize(100);
        Response answer = ask("portrait", "{\"filter\":%s,\"tags\":[\"long\",\"hundred\"]}", filter(GOLD));
        assertThat(answer.jsonPath().getList("tags[0].values")).hasSize(500);
        assertThat(answer.jsonPath().getInt("tags[0].otherValues")).isEqualTo(1);
        assertThat(answer.jsonPath().getList("tags[1].values")).hasSize(100);
        assertThatJson(answer.asString()).node("tags[1].otherValues").isAbsent();
    }

    private void dictionary(String name, int values) {
        StringBuilder codes = new StringBuilder("{\"code\":\"v0\"}");
        for (int i = 1; i < values; i++) {
            codes.append(",{\"code\":\"v").append(i).append("\"}");
        }
        Shop.post("/api/v1/catalogue", """
                        {"tags":[{"code":"%s.%s","names":{"zh":"词","en":"Words"},"type":"ENUM","category":["shop"],"kind":"RULE",
                         "refresh":"DAILY","sensitivity":"PUBLIC","owner":"shop","state":"PUBLISHED","values":[%s]}]}""".formatted(shop.source, name, codes))
                .then()
                .statusCode(200);
    }

    private static String filter(String where) {
        return "{\"language\":1,\"where\":" + where + "}";
    }

    private Response ask(String question, String body, String... filters) {
        Response answer = send(question, body, filters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private List<String> problems(String question, String body, String... filters) {
        Response refused = send(question, body, filters);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class);
    }

    private Response send(String question, String body, String... filters) {
        String named = shop.named(body.formatted((Object[]) filters))
                .replaceAll("\"(hundred|more|long)\"", "\"" + shop.source + ".$1\"");
        return Shop.post("/api/v1/audiences/" + question, named);
    }
}
