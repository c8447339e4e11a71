package io.muster.segment.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.muster.PointsInTime;
import io.muster.Shop;
import io.muster.SlowReader;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many walks and streams there may be at once, how long they may idle, and what is left when a reader goes away. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
@TestProfile(MembersLimitsTest.Small.class)
class MembersLimitsTest {
    private static final int MEMBERS = 12_000;

    @Inject
    AgroalDataSource mysql;

    private Shop shop;
    private Segments segments;
    private Pull pull;

    /** Limits small enough to meet. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "muster.members.idle", "PT2M",
                    "muster.members.walks", "2",
                    "muster.members.streams", "2",
                    "muster.members.stream-chunk", "250",
                    "muster.members.contains-max-bytes", "2000",
                    "muster.catalogue.max-bytes", "20000",
                    "muster.http.max-body-size", "2M");
        }
    }

    @BeforeEach
    void aSegmentAndNoWalks() throws Exception {
        shop = new Shop();
        segments = new Segments(shop);
        segments.create("gold", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}");
        pull = new Pull(segments.path("gold"));
        sql("DELETE FROM walk");
    }

    @Test
    void onlySoManyWalksWaitForTheirNextPage() {
        gold(4, "");
        Response one = pull.page(2, null);
        Response two = pull.page(2, null);

        Response refused = pull.page(2, null);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many");
        assertThat(Pull.ids(pull.page(4, null)))
                .as("a walk of one page waits for nothing")
                .hasSize(4);

        assertThat(pull.rest(one, 2)).hasSize(4);
        Response instead = pull.page(2, null);
        assertThat(pull.rest(instead, 2)).hasSize(4);
        assertThat(pull.rest(two, 2)).hasSize(4);
    }

    @Test
    void afterItsLastPageAWalkStaysUntilItsRoomIsNeeded() {
        gold(4, "");
        String one = Pull.next(pull.page(2, null));
        String two = Pull.next(pull.page(2, null));
        List<String> last = Pull.ids(pull.page(2, two));
        assertThat(Pull.ids(pull.page(2, two))).isEqualTo(last);
        long before = held();

        assertThat(pull.page(2, null).statusCode()).isEqualTo(200);

        Response gone = pull.page(2, two);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.contentType()).startsWith("application/problem+json");
        assertThat(gone.jsonPath().getString("type")).isEqualTo("/problems/walk-gone");
        assertThat(Pull.ids(pull.page(2, one)))
                .as("one that was not read to its end")
                .hasSize(2);
        PointsInTime.await(() -> held() <= before);
    }

    @Test
    void ofTheFinishedWalksTheOneReadLongestAgoMakesRoom() {
        gold(4, "");
        String one = Pull.next(pull.page(2, null));
        String two = Pull.next(pull.page(2, null));
        pull.page(2, one);
        pull.page(2, two);
        pull.page(2, one);

        assertThat(pull.page(2, null).statusCode()).isEqualTo(200);

        assertThat(pull.page(2, one).statusCode()).isEqualTo(200);
        assertThat(pull.page(2, two).statusCode()).isEqualTo(410);
    }

    @Test
    void aFinishedWalkOfWhichAnEarlierPageIsReadIsUnderWayAgain() {
        gold(4, "");
        Response first = pull.page(1, null);
        String second = Pull.next(first);
        pull.rest(first, 1);
        pull.page(2, null);
        assertThat(pull.page(1, second).statusCode()).isEqualTo(200);

        assertThat(pull.page(2, null).statusCode()).isEqualTo(429);
        assertThat(pull.page(1, second).statusCode()).isEqualTo(200);
    }

    @Test
    void aWalkThatIsRefusedLeavesNothingBehind() {
        gold(4, "");
        for (int walk = 0; walk < 2; walk++) {
            assertThat(pull.page(2, null).statusCode()).isEqualTo(200);
        }
        long before = held();

        assertThat(pull.page(2, null).statusCode()).isEqualTo(429);

        PointsInTime.await(() -> held() <= before);
    }

    @Test
    void whoAsksForHeadersAloneOpensNothing() {
        // Given
        gold(4, "");
        long before = held();
        List<String> forms = List.of("application/x-ndjson", "text/csv", "application/json");

        // When
        for (int time = 0; time < 20; time++) {
            for (String form : forms) {
                assertThat(head(form, "").statusCode()).as(form).isEqualTo(200);
            }
            assertThat(head("*/*", "?limit=2").statusCode()).isEqualTo(200);
        }

        // Then
        for (String form : forms) {
            Response whole = pull.stream(form);
            assertThat(whole.statusCode()).as(form).isEqualTo(200);
            assertThat(head(form, "").contentType()).isEqualTo(whole.contentType());
            assertThat(head(form, "").header("Content-Length")).as("not known").isNull();
        }
        PointsInTime.await(() -> held() <= before);
    }

    @Test
    void whoAsksForHeadersAloneIsRefusedLikeWhoAsksForMembers() {
        assertThat(head("image/png", "").statusCode()).isEqualTo(406);
        assertThat(head("text/csv", "?limit=1").statusCode()).isEqualTo(422);
        assertThat(head("*/*", "?limit=0").statusCode()).isEqualTo(422);
        assertThat(head("*/*", "?pageToken=x").statusCode()).isEqualTo(422);
        assertThat(RestAssured.head(segments.path("none") + "/members").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWalkThatIdlesTooLongIsGoneAndMakesRoom() throws Exception {
        gold(4, "");
        String token = Pull.next(pull.page(1, null));
        sql("UPDATE walk SET idle_until = idle_until - INTERVAL 1 MINUTE");
        assertThat(pull.page(1, token).statusCode()).isEqualTo(200);
        // That page gave it two minutes anew.
        sql("UPDATE walk SET idle_until = idle_until - INTERVAL 90 SECOND");
        assertThat(pull.page(1, token).statusCode()).isEqualTo(200);

        sql("UPDATE walk SET idle_until = idle_until - INTERVAL 2 MINUTE");
        assertThat(pull.page(1, token).statusCode()).isEqualTo(410);
        for (int walk = 0; walk < 2; walk++) {
            assertThat(pull.page(1, null).statusCode()).isEqualTo(200);
        }
        assertThat(pull.page(1, null).statusCode()).isEqualTo(429);
    }

    @Test
    void aReaderWhoGoesAwayLeavesNothingBehind() throws Exception {
        // Given
        gold(MEMBERS, "x".repeat(150));
        long before = held();

        // When
        try (SlowReader one = reader();
                SlowReader two = reader()) {
            assertThat(pull.stream("text/csv").statusCode()).isEqualTo(429);
            assertThat(held()).isGreaterThan(before);
        }

        // Then
        PointsInTime.await(() -> held() <= before);
        for (int stream = 0; stream < 2; stream++) {
            assertThat(pull.stream("text/csv").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aReaderWhoIsSlowGetsTheWholeList() throws Exception {
        gold(MEMBERS, "x".repeat(150));
        try (SlowReader reader = reader()) {
            // When everything between the two ends is full
            PointsInTime.open();

            assertThat(reader.body().lines().distinct()).hasSize(MEMBERS);
        }
    }

    @Test
    void aQuestionMayHaveSoManyBytesAndNotOneMore() {
        assertThat(contains(2_000).statusCode()).isEqualTo(200);

        assertThatItIsTooLong(contains(2_001));
    }

    @Test
    void aCatalogueMayHaveSoManyBytesAndNotOneMore() {
        String whole = "{\"tags\":[]" + " ".repeat(20_000 - 11) + "}";
        assertThat(whole).hasSize(20_000);

        assertThat(Shop.post("/api/v1/catalogue", whole).statusCode()).isEqualTo(200);
        assertThatItIsTooLong(Shop.post("/api/v1/catalogue", whole + " "));
    }

    @Test
    void anUploadMayHaveSoManyBytesAndNotOneMore() {
        int most = 2 << 20;

        // Refused for what it is, and so it was read.
        assertThat(upload(most).statusCode()).isEqualTo(422);
        assertThatItIsTooLong(upload(most + 1));
    }

    private Response head(String accept, String query) {
        return RestAssured.given().header("Accept", accept).head(segments.path("gold") + "/members" + query);
    }

    private static Response upload(int bytes) {
        return RestAssured.given()
                .contentType("application/octet-stream")
                .body(new byte[bytes])
                .post("/api/v1/loads?loader=demo");
    }

    private Response contains(int bytes) {
        String question = "{\"customerIds\":[\"" + "x".repeat(190) + "\"]";
        return Shop.post(
                segments.path("gold") + "/contains", question + " ".repeat(bytes - question.length() - 1) + "}");
    }

    private static void assertThatItIsTooLong(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/too-many-bytes");
    }

    private SlowReader reader() throws Exception {
        return new SlowReader(RestAssured.port, segments.path("gold") + "/members");
    }

    /** What the engine holds, without what requests share. */
    private long held() {
        shop.say("other", "{\"level\":\"iron\"}");
        return PointsInTime.open();
    }

    private void gold(int count, String longName) {
        for (int from = 0; from < count; from += 1_000) {
            String rows = IntStream.range(from, Math.min(count, from + 1_000))
                    .mapToObj(
                            i -> "{\"id\":\"%s\",\"tags\":{\"level\":\"gold\"}}".formatted(shop.customer(longName + i)))
                    .collect(Collectors.joining(","));
            Shop.post("/api/v1/customers:batch", shop.named("{\"customers\":[" + rows + "]}"))
                    .then()
                    .statusCode(200);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = mysql.getConnection();
                Statement said = connection.createStatement()) {
            said.execute(statement);
        }
    }
}
