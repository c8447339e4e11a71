package io.muster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.TestEngines.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever pulls members while Elasticsearch is away hears so; nobody ever gets a part or a mixture for the whole. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
@TestProfile(MembersAwayTest.SmallChunks.class)
class MembersAwayTest {
    private static final int MEMBERS = 10_000;

    private Shop shop;
    private String members;

    /** A stream of some thousand members has a middle. */
    public static final class SmallChunks implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("muster.members.stream-chunk", "250", "muster.members.streams", "1");
        }
    }

    @BeforeEach
    void aSegment() {
        assumeTrue(TestEngines.ours(), "the engines are not ours to stop");
        shop = new Shop();
        String segment = shop.source + "-gold";
        Shop.post("/api/v1/segments", shop.named("""
                        {"id":"%s","name":"gold","filter":{"language":1,"where":{"tag":"level","op":"eq","value":"gold"}}}""").formatted(segment)).then().statusCode(201);
        members = "/api/v1/segments/" + segment + "/members";
        for (int from = 0; from < MEMBERS; from += 1_000) {
            String rows = IntStream.range(from, from + 1_000)
                    .mapToObj(i -> "{\"id\":\"%s\",\"tags\":{\"level\":\"gold\"}}"
                            .formatted(shop.customer("x".repeat(150) + i)))
                    .collect(Collectors.joining(","));
            Shop.post("/api/v1/customers:batch", shop.named("{\"customers\":[" + rows + "]}"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whileItHangsEveryPullIsRefusedSoonAndAWalkGoesOnAfterwards() {
        String next = next(get(members + "?limit=4000"));
        TestEngines.pause(Engine.ELASTICSEARCH);
        try {
            assertThatItIsAway(get(members + "?limit=10"));
            assertThatItIsAway(get(members + "?limit=10&pageToken=" + next));
            assertThatItIsAway(given().header("Accept", "text/csv").get(members));
            assertThatItIsAway(Shop.post(members.replace("/members", "/contains"), "{\"customerIds\":[\"a\"]}"));
            assertThatItIsAway(
                    Shop.post("/api/v1/audiences/preview", "{\"filter\":{\"language\":1,\"where\":{\"all\":[]}}}"));
        } finally {
            TestEngines.resume(Engine.ELASTICSEARCH);
        }

        Response second = get(members + "?limit=4000&pageToken=" + next);
        assertThat(second.jsonPath().getList("items")).hasSize(4_000);
        Response third = get(members + "?limit=4000&pageToken=" + next(second));
        assertThat(third.jsonPath().getList("items")).hasSize(2_000);
    }

    @Test
    void afterItWasKilledAWalkIsGoneAndAStreamHasBrokenOff() throws Exception {
        // Given
        String next = next(get(members + "?limit=10"));
        try (SlowReader reader = new SlowReader(RestAssured.port, members)) {

            // When
            TestEngines.kill(Engine.ELASTICSEARCH);
            try {
                assertThatThrownBy(reader::body).isInstanceOf(IOException.class);
            } finally {
                TestEngines.start(Engine.ELASTICSEARCH);
            }
        }

        // Then
        PointsInTime.await(() -> get(members + "?limit=1").statusCode() == 200);
        Response gone = get(members + "?limit=10&pageToken=" + next);
        assertThat(gone.statusCode()).as(gone.asString()).isEqualTo(410);
        assertThat(gone.jsonPath().getString("type")).isEqualTo("/problems/walk-gone");
        List<String> all = given().header("Accept", "text/csv")
                .get(members)
                .asString()
                .lines()
                .distinct()
                .toList();
        assertThat(all).as("and the one stream that is allowed is free again").hasSize(MEMBERS + 1);
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static String next(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getString("nextPageToken");
    }

    private static void assertThatItIsAway(Response answer) {
        assertThat(answer.time()).isLessThan(5_000);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/engine-away");
    }
}
