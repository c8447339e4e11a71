package io.muster.customer.rest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dictionary has only so many values, whoever brings them. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
@TestProfile(LongDictionariesTest.ThreeValues.class)
class LongDictionariesTest {
    private Shop shop;

    /** Few enough values to meet the limit. */
    public static final class ThreeValues implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("muster.tag.values-most", "3");
        }
    }

    @BeforeEach
    void aShop() {
        shop = new Shop();
    }

    @Test
    void aCustomerBringsAnOpenDictionaryAsManyAsItHasRoomFor() {
        // When
        Response room = shop.say("a", "{\"interest\":[\"food\",\"outdoor\",\"travel\"]}");
        Response noRoom = shop.say("b", "{\"interest\":[\"food\",\"music\"]}");
        Response known = shop.say("b", "{\"interest\":[\"food\",\"travel\"]}");

        // Then
        assertThat(room.statusCode()).as(room.asString()).isEqualTo(200);
        assertThat(noRoom.statusCode()).isEqualTo(422);
        assertThat(problems(noRoom, "errors")).isEqualTo("[/tags/" + shop.source + ".interest/1 DICTIONARY_FULL]");
        assertThat(known.statusCode()).as(known.asString()).isEqualTo(200);
        assertThat(values()).isEqualTo("[food, outdoor, travel]");
    }

    @Test
    void ofABatchTheRowIsRefusedThatBringsOneTooMany() {
        Response answer = Shop.post("/api/v1/customers:batch", shop.named("""
                        {"customers":[
                          {"id":"%1$s-a","tags":{"interest":["food","outdoor"]}},
                          {"id":"%1$s-b","tags":{"interest":["travel"]}},
                          {"id":"%1$s-c","tags":{"interest":[{"value":"music","weight":0.5}]}},
                          {"id":"%1$s-d","tags":{"interest":["travel"]}}]}""".formatted(shop.source)));

        assertThat(answer.jsonPath().getList("rows.stored", Boolean.class)).containsExactly(true, true, false, true);
        assertThat(problems(answer, "rows[2].refused"))
                .isEqualTo("[/customers/2/tags/" + shop.source + ".interest/0/value DICTIONARY_FULL]");
        assertThat(values()).isEqualTo("[food, outdoor, travel]");
    }

    @Test
    void aTagIsDefinedAndRevisedWithNoMore() {
        // Given
        shop.say("a", "{\"interest\":[\"food\",\"outdoor\"]}");

        // When
        Response longer = Shop.replaceTag(shop.source + ".interest", interest("travel", "music"));
        Response full = Shop.replaceTag(shop.source + ".interest", interest("travel"));
        Response fourAtOnce =
                Shop.post("/api/v1/tags", interest("a", "b", "c", "d").replace(".interest", ".taste"));
        Response threeAtOnce = Shop.post("/api/v1/tags", interest("a", "b", "c").replace(".interest", ".taste"));

        // Then
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(problems(longer, "errors")).isEqualTo("[/values TOO_LARGE]");
        assertThat(full.statusCode()).as(full.asString()).isEqualTo(200);
        assertThat(fourAtOnce.statusCode()).isEqualTo(422);
        assertThat(problems(fourAtOnce, "errors")).isEqualTo("[/values TOO_LARGE]");
        assertThat(threeAtOnce.statusCode()).as(threeAtOnce.asString()).isEqualTo(201);
    }

    private String interest(String... values) {
        String codes = String.join("\"},{\"code\":\"", values);
        return """
                {"code":"%s.interest","names":{"zh":"兴趣","en":"Interest"},"category":["shop"],"type":"MULTI","weighted":true,
                 "open":true,"kind":"RULE","refresh":"DAILY","sensitivity":"PUBLIC","owner":"shop","state":"PUBLISHED",
                 "values":[{"code":"%s"}]}""".formatted(shop.source, codes);
    }

    private static String problems(Response answer, String where) {
        return answer.jsonPath()
                .getList(where + ".collect { it.pointer + ' ' + it.code }", String.class)
                .toString();
    }

    private String values() {
        return get("/api/v1/tags/" + shop.source + ".interest/values")
                .jsonPath()
                .getList("items.code", String.class)
                .stream()
                .sorted()
                .toList()
                .toString();
    }
}
