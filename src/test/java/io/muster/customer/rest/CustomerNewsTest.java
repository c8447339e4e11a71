package io.muster.customer.rest;

import static io.restassured.RestAssured.get;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all that is said of a customer, the newest counts, for as long as it lives. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class CustomerNewsTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String SILENT = "{\"tag\":\"silent\",\"op\":\"eq\",\"value\":true}";
    private Shop shop;

    @BeforeEach
    void aShop() {
        shop = new Shop();
    }

    @Test
    void lateNewsDoesNotOverwriteWhatIsNewer() {
        // Given
        shop.say("c", "2026-03-01T00:00:00Z", "{\"level\":\"gold\"}").then().statusCode(200);

        // When
        Response late = shop.say("c", "2026-02-01T00:00:00Z", "{\"level\":\"iron\",\"orders\":3}");

        // Then
        late.then().statusCode(200);
        assertThatJson(late.asString()).isEqualTo(shop.named("""
                {"id":"%s","applied":["orders"],"unchanged":[],"asOf":"${json-unit.any-string}",
                 "refused":[{"pointer":"/tags/%s.level","code":"OUTDATED","message":"Something newer is known of this tag"}]}""".formatted(shop.customer("c"), shop.source)));
        assertThat(shop.count(GOLD)).isEqualTo(1);
    }

    @Test
    void whatWasClearedIsNotBroughtBackByLateNews() {
        // Given
        shop.say("c", "2026-03-01T00:00:00Z", "{\"level\":null}").then().statusCode(200);

        // When
        shop.say("c", "2026-02-01T00:00:00Z", "{\"level\":\"gold\"}").then().statusCode(200);

        // Then
        assertThat(shop.count(GOLD)).isZero();
    }

    @Test
    void aClearedTagIsMissingAndItsCustomerStaysACustomer() {
        // Given
        shop.say("c", "{\"level\":\"gold\"}");
        long everyone = shop.count("{\"all\":[]}");

        // When
        shop.say("c", "{\"level\":null}").then().statusCode(200);

        // Then
        assertThat(shop.count(GOLD)).isZero();
        assertThat(shop.count("{\"all\":[]}")).isEqualTo(everyone);
        assertThat(get("/api/v1/customers/" + shop.customer("c")).jsonPath().getList("tags"))
                .isEmpty();
    }

    @Test
    void aValueExpiresByItself() {
        // Given
        Instant now = Instant.now();
        shop.say("old", now.minus(Duration.ofDays(31)).toString(), "{\"silent\":true}");
        shop.say("young", now.minus(Duration.ofDays(29)).toString(), "{\"silent\":true}");

        // Then
        assertThat(shop.count(SILENT)).isEqualTo(1);
        assertThat(get("/api/v1/customers/" + shop.customer("old")).jsonPath().getList("tags"))
                .isEmpty();
        assertThat(get("/api/v1/customers/" + shop.customer("young")).jsonPath().getString("tags[0].expiresAt"))
                .isEqualTo(now.minus(Duration.ofDays(29))
                        .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                        .plus(Duration.ofDays(30))
                        .toString());
    }

    @Test
    void sayingTheSameAgainRenewsOnlyWithANewerTime() {
        // Given
        Instant first = Instant.now().minus(Duration.ofDays(29)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        shop.say("c", first.toString(), "{\"silent\":true}");

        // When, Then
        assertThat(shop.say("c", "{\"silent\":true}").jsonPath().getList("unchanged"))
                .hasSize(1);
        assertThat(setAt("c")).isEqualTo(first.toString());
        shop.say("c", first.plusSeconds(60).toString(), "{\"silent\":true}");
        assertThat(setAt("c")).isEqualTo(first.plusSeconds(60).toString());
    }

    @Test
    void sayingAnExpiredValueAgainSetsItAnew() {
        shop.say("c", Instant.now().minus(Duration.ofDays(31)).toString(), "{\"silent\":true}");
        assertThat(shop.count(SILENT)).isZero();

        shop.say("c", "{\"silent\":true}").then().statusCode(200);

        assertThat(shop.count(SILENT)).isEqualTo(1);
    }

    private String setAt(String name) {
        return get("/api/v1/customers/" + shop.customer(name)).jsonPath().getString("tags[0].setAt");
    }
}
