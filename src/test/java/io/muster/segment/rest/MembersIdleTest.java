package io.muster.segment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.PointsInTime;
import io.muster.Shop;
import io.muster.SlowReader;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reader who stays and takes nothing does not keep others from reading. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
@TestProfile(MembersIdleTest.Short.class)
class MembersIdleTest {
    private static final int MEMBERS = 10_000;

    /** An idleness that a test can wait for. */
    public static final class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "muster.members.idle", "PT6S",
                    "muster.members.streams", "1",
                    "muster.members.stream-chunk", "250");
        }
    }

    @Test
    void aReaderWhoTakesNothingForTooLongIsBrokenOff() throws Exception {
        // Given
        Shop shop = new Shop();
        Segments segments = new Segments(shop);
        segments.create("gold", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}");
        for (int from = 0; from < MEMBERS; from += 1_000) {
            String rows = IntStream.range(from, from + 1_000)
                    .mapToObj(i -> "{\"id\":\"%s\",\"tags\":{\"level\":\"gold\"}}"
                            .formatted(shop.customer("😀".repeat(170) + i)))
                    .collect(Collectors.joining(","));
            String batch = shop.named("{\"customers\":[" + rows + "]}");
            // Engines that have just started may not be ready for a moment.
            PointsInTime.await(() -> Shop.post("/api/v1/customers:batch", batch).statusCode() == 200);
        }
        Pull pull = new Pull(segments.path("gold"));
        try (SlowReader reader = new SlowReader(RestAssured.port, segments.path("gold") + "/members")) {
            assertThat(pull.stream("text/csv").statusCode()).isEqualTo(429);

            // When nothing is read for so long
            PointsInTime.await(() -> pull.stream("text/csv").statusCode() == 200);

            // Then
            assertThatThrownBy(reader::body).isInstanceOf(IOException.class);
        }
        assertThat(pull.stream("text/csv").asString().lines()).hasSize(MEMBERS + 1);
    }
}
