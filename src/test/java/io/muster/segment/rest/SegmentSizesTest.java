package io.muster.segment.rest;

import static io.restassured.RestAssured.get;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.segment.MeasureSegments;
import io.muster.segment.SegmentSize;
import io.muster.segment.SegmentSizes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class SegmentSizesTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String SILVER = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"silver\"}";

    @Inject
    MeasureSegments measuring;

    @Inject
    SegmentSizes sizes;

    @Inject
    InstantSource clock;

    @Inject
    AgroalDataSource mysql;

    private Shop shop;
    private Segments segments;

    @BeforeEach
    void aShopWithTwoGoldCustomersAndOneOfSilver() {
        shop = new Shop();
        segments = new Segments(shop);
        shop.say("a", "{\"level\":\"gold\"}");
        shop.say("b", "{\"level\":\"silver\"}");
        shop.say("c", "{\"level\":\"gold\"}");
    }

    @Test
    void aSegmentIsCountedOnceADay() {
        // Given
        segments.create("gold", GOLD);

        // When
        measuring.measure();
        shop.say("b", "{\"level\":\"gold\"}");
        measuring.measure();

        // Then
        assertThatJson(sizes("gold")).isEqualTo("""
                {"items": [{"day": "%s", "version": 1, "count": 2, "total": "${json-unit.any-number}",
                  "asOf": "${json-unit.any-string}"}], "total": {"count": 1, "type": "EXACT"}}""".formatted(today()));
    }

    @Test
    void aNewVersionIsCountedOnceMoreInPlaceOfTheOneBefore() {
        segments.create("gold", GOLD);
        measuring.measure();

        segments.revise("gold", SILVER);
        measuring.measure();

        assertThatJson(sizes("gold")).inPath("items[*].version").isEqualTo("[2]");
        assertThatJson(sizes("gold")).inPath("items[*].count").isEqualTo("[1]");
    }

    @Test
    void daysAreToldTheNewestFirstAndPageByPage() {
        segments.create("gold", GOLD);
        measuring.measure();
        LocalDate today = today();
        sizes.keep(segments.id("gold"), new SegmentSize(today.minusDays(2), 1, 5, 9, Instant.EPOCH));
        sizes.keep(segments.id("gold"), new SegmentSize(today.minusDays(1), 1, 4, 9, Instant.EPOCH));

        String first = get(segments.path("gold") + "/sizes?limit=2").asString();

        assertThatJson(first).inPath("items[*].count").isEqualTo("[2, 4]");
        assertThatJson(first).inPath("total.count").isEqualTo("3");
        assertThatJson(first).node("nextPageToken").isString();
    }

    @Test
    void whileAnotherServerMeasuresNothingIsCountedTwice() {
        segments.create("gold", GOLD);
        assertThat(sizes.takeTurn("one", Duration.ofMinutes(1))).isTrue();
        assertThat(sizes.takeTurn("other", Duration.ofMinutes(1))).isFalse();

        measuring.measure();
        assertThat(sizes.of(segments.id("gold"))).isEmpty();

        sizes.giveTurnBack("one");
        measuring.measure();
        assertThat(sizes.of(segments.id("gold"))).hasSize(1);
    }

    @Test
    void aSegmentThatCannotBeCountedKeepsNoOtherFromBeingCounted() throws Exception {
        // Given
        segments.create("a", GOLD);
        segments.create("b", GOLD);
        segments.create("c", GOLD);
        sql("UPDATE segment_version SET filter = 'not JSON' WHERE segment = ?", segments.id("b"));

        // When
        try {
            measuring.measure();
        } finally {
            sql("DELETE FROM segment WHERE id = ?", segments.id("b"));
        }

        // Then
        assertThatJson(sizes("a")).inPath("items[*].count").isEqualTo("[2]");
        assertThatJson(sizes("c")).inPath("items[*].count").isEqualTo("[2]");
        assertThat(sizes.takeTurn("one", Duration.ZERO))
                .as("the turn was given back")
                .isTrue();
    }

    @Test
    void theTurnOfAServerThatStoppedEndsByItself() {
        assertThat(sizes.takeTurn("one", Duration.ZERO)).isTrue();
        assertThat(sizes.takeTurn("other", Duration.ZERO)).isTrue();
    }

    @Test
    void aTurnThatWasTakenOverIsNeitherKeptNorGivenBackByWhoHadIt() {
        assertThat(sizes.takeTurn("one", Duration.ZERO)).isTrue();
        assertThat(sizes.keepTurn("one", Duration.ZERO)).isTrue();
        assertThat(sizes.takeTurn("other", Duration.ofMinutes(1))).isTrue();

        assertThat(sizes.keepTurn("one", Duration.ofMinutes(1))).isFalse();
        sizes.giveTurnBack("one");

        assertThat(sizes.takeTurn("third", Duration.ZERO)).isFalse();
        sizes.giveTurnBack("other");
        assertThat(sizes.takeTurn("third", Duration.ZERO)).isTrue();
    }

    @Test
    void aTurnLastsWhileItIsKept() {
        assertThat(sizes.takeTurn("one", Duration.ZERO)).isTrue();
        assertThat(sizes.keepTurn("one", Duration.ofMinutes(1))).isTrue();

        assertThat(sizes.takeTurn("other", Duration.ZERO)).isFalse();
        sizes.giveTurnBack("one");
    }

    @Test
    void sizesGoWithTheirSegment() {
        segments.create("gold", GOLD);
        measuring.measure();

        segments.delete("gold");
        sizes.keep(segments.id("gold"), new SegmentSize(today(), 1, 5, 9, Instant.EPOCH));

        assertThat(get(segments.path("gold") + "/sizes").statusCode()).isEqualTo(404);
        segments.create("gold", GOLD);
        assertThat(sizes.of(segments.id("gold"))).isEqualTo(List.of());
    }

    private String sizes(String name) {
        return get(segments.path(name) + "/sizes").asString();
    }

    private void sql(String statement, String segment) throws SQLException {
        try (Connection connection = mysql.getConnection();
                PreparedStatement said = connection.prepareStatement(statement)) {
            said.setString(1, segment);
            said.executeUpdate();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
