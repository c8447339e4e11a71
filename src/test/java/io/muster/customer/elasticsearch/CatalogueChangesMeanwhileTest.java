package io.muster.customer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.customer.CustomerNumbers;
import io.muster.customer.CustomersChanged;
import io.muster.customer.TagChanges;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.Catalogue;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document is written by the catalogue as it is, though that changes between a look at it and the write. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class CatalogueChangesMeanwhileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    CustomerIndex index;

    @Inject
    CustomerNumbers numbers;

    @Inject
    TagCatalogue catalogue;

    @Inject
    ElasticsearchRequests requests;

    @Inject
    InstantSource clock;

    @Inject
    Event<CustomersChanged> changed;

    private Shop shop;

    @BeforeEach
    void aCustomer() {
        shop = new Shop();
        shop.say("c", "{\"level\":\"gold\"}").then().statusCode(200);
    }

    @Test
    void aTagThatIsDefinedAndSaidDuringAChangeStays() {
        ElasticsearchCustomerStore store = storeDuringWhoseLookAtTheCatalogue(this::aTagIsDefinedAndSaid);

        store.apply(List.of(orders("c", 3)), PATIENCE);
        store.makeVisible(PATIENCE);

        assertThat(shop.count("{\"tag\":\"orders\",\"op\":\"eq\",\"value\":3}")).isEqualTo(1);
        assertThat(shop.count("{\"tag\":\"%s.news\",\"op\":\"eq\",\"value\":true}".formatted(shop.source)))
                .isEqualTo(1);
    }

    @Test
    void aTagThatIsDefinedAndSaidWhileADocumentIsLaidOutAnewStays() {
        ElasticsearchCustomerStore store = storeDuringWhoseLookAtTheCatalogue(this::aTagIsDefinedAndSaid);

        store.layOut(List.of(numbers.find(shop.customer("c")).orElseThrow()), List.of(), PATIENCE);
        store.makeVisible(PATIENCE);

        assertThat(shop.count("{\"tag\":\"%s.news\",\"op\":\"eq\",\"value\":true}".formatted(shop.source)))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrittenWhileItsTagBeginsToExpireIsCounted() {
        ElasticsearchCustomerStore store = storeDuringWhoseLookAtTheCatalogue(this::ordersBeginToExpire);

        store.apply(List.of(orders("c", 3), orders("new", 3)), PATIENCE);
        store.makeVisible(PATIENCE);

        assertThat(shop.count("{\"tag\":\"orders\",\"op\":\"eq\",\"value\":3}")).isEqualTo(2);
    }

    private void ordersBeginToExpire() {
        Shop.replaceTag(shop.source + ".orders", shop.named("""
                        {"code":"orders","names":{"zh":"订单","en":"Orders"},"category":["shop"],"type":"NUMBER","kind":"RULE",
                         "refresh":"DAILY","sensitivity":"PUBLIC","owner":"shop","state":"PUBLISHED","timeToLive":"P30D"}""")).then().statusCode(200);
    }

    private void aTagIsDefinedAndSaid() {
        shop.sensitive("news");
        Shop.put(
                        "/api/v1/customers/" + shop.customer("c") + "/tags",
                        "{\"tags\":{\"%s.news\":true}}".formatted(shop.source))
                .then()
                .statusCode(200);
    }

    private TagChanges orders(String name, double value) {
        return new TagChanges(
                shop.customer(name),
                List.of(new TagChange(
                        new TagCode(shop.source + ".orders"),
                        new TagValue.Numeric(value),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        false,
                        "test")));
    }

    /** As that of another server: between its first look at the catalogue and all it does then, this happens. */
    private ElasticsearchCustomerStore storeDuringWhoseLookAtTheCatalogue(Runnable thisHappens) {
        return new ElasticsearchCustomerStore(
                index, numbers, new LookThatTakesLong(catalogue, thisHappens), requests, clock, changed);
    }

    private static final class LookThatTakesLong implements TagCatalogue {
        private final TagCatalogue catalogue;
        private final Runnable meanwhile;
        private boolean happened;

        LookThatTakesLong(TagCatalogue catalogue, Runnable meanwhile) {
            this.catalogue = catalogue;
            this.meanwhile = meanwhile;
        }

        @Override
        public Catalogue current() {
            Catalogue seen = catalogue.current();
            if (!happened) {
                happened = true;
                meanwhile.run();
            }
            return seen;
        }
    }
}
