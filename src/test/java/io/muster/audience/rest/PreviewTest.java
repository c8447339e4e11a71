package io.muster.audience.rest;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class PreviewTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";

    private Shop shop;

    @BeforeEach
    void aShop() {
        shop = new Shop();
    }

    @Test
    void theTagsAskedForAreShownWithNamesAndWeightsAndWithoutWhatHasExpired() {
        shop.say("a", "{\"level\":\"gold\",\"interest\":[{\"value\":\"tea\",\"weight\":0.7}],\"orders\":3}");
        shop.say("a", "2020-01-01T00:00:00Z", "{\"silent\":true}").then().statusCode(200);
        shop.say("b", "{\"level\":\"silver\"}");

        Response answer = preview(GOLD, ",\"seed\":7,\"tags\":[\"orders\",\"interest\",\"silent\",\"level\"]");

        assertThatJson(answer.asString()).isEqualTo(shop.named("""
                {"count":1,"seed":7,"asOf":"${json-unit.any-string}","resolved":[],
                 "members":[{"id":"%s","tags":[
                   {"code":"orders","values":[{"value":3.0}]},
                   {"code":"interest","values":[{"value":"tea","names":{"zh":"tea","en":"tea"},"weight":0.7}]},
                   {"code":"silent","values":[]},
                   {"code":"level","values":[{"value":"gold","names":{"zh":"gold","en":"gold"}}]}]}]}""").formatted(shop.customer("a")));
    }

    @Test
    void ofASensitiveTagNotEvenItsAbsenceIsShown() {
        String code = shop.source + ".illness";
        Shop.post("/api/v1/catalogue", """
                        {"tags":[{"code":"%s","names":{"zh":"病","en":"Illness"},"type":"FLAG","category":["shop"],"kind":"RULE",
                         "refresh":"DAILY","sensitivity":"SENSITIVE","owner":"shop","state":"PUBLISHED"}]}""".formatted(code)).then().statusCode(200);
        shop.say("a", "{\"level\":\"gold\",\"" + code + "\":true}").then().statusCode(200);
        shop.say("b", "{\"level\":\"gold\"}");

        Response answer = preview(GOLD, ",\"tags\":[\"" + code + "\"]");

        assertThatJson(answer.asString())
                .inPath("members[*].tags")
                .isEqualTo("[[{\"code\":\"%1$s\",\"masked\":true}],[{\"code\":\"%1$s\",\"masked\":true}]]"
                        .formatted(code));
    }

    @Test
    void everyMemberIsAsLikelyAsAnyOther() {
        // Given
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> "{\"id\":\"%s\",\"tags\":{\"level\":\"gold\"}}".formatted(shop.customer("m" + i)))
                .collect(Collectors.joining(","));
        Shop.post("/api/v1/customers:batch", shop.named("{\"customers\":[" + rows + "]}"))
                .then()
                .statusCode(200);

        // When
        Map<String, Integer> drawn = new HashMap<>();
        for (int draw = 0; draw < 200; draw++) {
            List<String> ids = ids(preview(GOLD, ",\"size\":10"));
            assertThat(ids).hasSize(10).doesNotHaveDuplicates();
            ids.forEach(id -> drawn.merge(id, 1, Integer::sum));
        }

        // Then each was to be drawn 50 times, with a standard deviation of 6.1; here are seven of them on each side
        assertThat(drawn).hasSize(40);
        assertThat(drawn.values()).allMatch(times -> times > 7 && times < 93, "about 50 times");
    }

    @Test
    void aSeedDrawsTheSameMembersAgain() {
        for (int i = 0; i < 30; i++) {
            shop.say("m" + i, "{\"level\":\"gold\"}");
        }
        Response first = preview(GOLD, ",\"size\":5");
        Response again =
                preview(GOLD, ",\"size\":5,\"seed\":" + first.jsonPath().getInt("seed"));

        assertThat(ids(again)).isEqualTo(ids(first));
        assertThat(ids(preview(GOLD, ""))).hasSize(20);
        assertThat(first.jsonPath().getInt("count")).isEqualTo(30);
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        assertThat(problems(",\"size\":0")).containsExactly("/size WRONG_TYPE");
        assertThat(problems(",\"size\":101")).containsExactly("/size WRONG_TYPE");
        assertThat(preview(GOLD, ",\"size\":100").statusCode()).isEqualTo(200);
        assertThat(problems(",\"size\":1.5")).containsExactly("/size WRONG_TYPE");
        assertThat(problems(",\"seed\":-1")).containsExactly("/seed WRONG_TYPE");
        assertThat(problems(",\"tags\":\"level\"")).containsExactly("/tags WRONG_TYPE");
        assertThat(problems(",\"tags\":[\"level\",1]")).containsExactly("/tags/1 WRONG_TYPE");
        assertThat(problems(",\"tags\":[\"level\",\"no.such\"]")).containsExactly("/tags/1 UNKNOWN_TAG");
        assertThat(problems(",\"other\":1")).containsExactly("/other UNKNOWN_FIELD");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Response refused = preview(
                "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"lead\"}",
                ",\"size\":0,\"seed\":-1,\"tags\":[\"no.such\",1,\"level\",2],\"other\":1");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(codes(refused))
                .containsExactly(
                        "/other UNKNOWN_FIELD",
                        "/size WRONG_TYPE",
                        "/seed WRONG_TYPE",
                        "/tags/1 WRONG_TYPE",
                        "/tags/3 WRONG_TYPE",
                        "/tags/0 UNKNOWN_TAG",
                        "/filter/where/value UNKNOWN_VALUE");
    }

    private List<String> problems(String more) {
        Response refused = preview(GOLD, more);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return codes(refused);
    }

    private static List<String> codes(Response refused) {
        return refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class);
    }

    private static List<String> ids(Response preview) {
        return preview.jsonPath().getList("members.id", String.class);
    }

    private Response preview(String where, String more) {
        return Shop.post(
                "/api/v1/audiences/preview",
                shop.named("{\"filter\":{\"language\":1,\"where\":" + where + "}" + more + "}"));
    }
}
