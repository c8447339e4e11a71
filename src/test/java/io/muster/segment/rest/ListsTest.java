package io.muster.segment.rest;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.audience.ListUses;
import io.muster.audience.ListsOfTests;
import io.muster.customer.CustomerNumbers;
import io.muster.shared.Conflict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists inside filters, at every door. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ListsTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String LISTED = "{\"list\":{\"id\":\"#listed\"}}";

    @Inject
    ListsOfTests lists;

    @Inject
    ListUses uses;

    @Inject
    CustomerNumbers numbers;

    private Shop shop;
    private Segments segments;

    /** Ten customers, of whom 0 to 4 are gold and the others iron; 3 to 7 are in the list. */
    @BeforeEach
    void aList() {
        shop = new Shop();
        segments = new Segments(shop);
        for (int i = 0; i < 10; i++) {
            shop.say("c" + i, "{\"level\":\"" + (i < 5 ? "gold" : "iron") + "\"}")
                    .then()
                    .statusCode(200);
        }
        keep(3, 4, 5, 6, 7);
    }

    @Test
    void anAudienceIsCountedWithEveryNode() {
        String where = segments.where("{\"all\":[" + GOLD + "," + LISTED + "]}");

        Response counted = ask("count", "{\"filter\":{\"language\":1,\"where\":%s},\"nodes\":true}", where);

        assertThat(counted.jsonPath().getLong("count")).isEqualTo(2);
        assertThatJson(counted.asString()).inPath("nodes").isEqualTo("""
                [{"pointer":"/filter/where","count":2},
                 {"pointer":"/filter/where/all/0","count":5},
                 {"pointer":"/filter/where/all/1","count":5}]""");
        assertThat(shop.count(segments.where("{\"all\":[" + GOLD + ",{\"none\":[" + LISTED + "]}]}")))
                .isEqualTo(3);
    }

    @Test
    void anUnknownListIsToldAtItsPlace() {
        assertThat(Segments.problems(
                        ask("count", "{\"filter\":{\"language\":1,\"where\":{\"list\":{\"id\":\"%s\"}}}}", "none")))
                .containsExactly("/filter/where/list/id UNKNOWN_LIST");
        assertThat(Segments.problems(segments.post(segments.body("s", "{\"list\":{\"id\":\"#none\"}}"))))
                .containsExactly("/filter/where/list/id UNKNOWN_LIST");
    }

    @Test
    void aSentenceSaysTheListsName() {
        Response checked = ask("check", "{\"filter\":{\"language\":1,\"where\":%s}}", segments.where(LISTED));

        assertThatJson(checked.asString()).inPath("sentences").isEqualTo("""
                {"zh":"在名单“投诉 Complaints”中。","en":"The customer is in list “投诉 Complaints”."}""");
    }

    @Test
    void aPreviewShowsMembersOfTheListOnly() {
        Response preview = ask("preview", "{\"filter\":{\"language\":1,\"where\":%s}}", segments.where(LISTED));

        assertThat(preview.jsonPath().getLong("count")).isEqualTo(5);
        assertThat(preview.jsonPath().getList("members.id", String.class))
                .containsExactlyInAnyOrderElementsOf(ids(3, 7));
    }

    @Test
    void anExplanationTellsWhetherTheListHasTheCustomer() {
        segments.create("inside", "{\"any\":[" + LISTED + "]}");
        String question = "{\"filter\":{\"language\":1,\"where\":{\"segment\":{\"id\":\"" + segments.id("inside")
                + "\"}}},\"customerId\":\"%s\"}";

        Response in = ask("explain", question, shop.customer("c7"));
        Response out = ask("explain", question, shop.customer("c8"));

        String node = "{\"pointer\":\"/filter/where/any/0\",\"node\":\"LIST\",\"holds\":%s,\"list\":{\"id\":\"%s\"}}";
        assertThatJson(in.asString())
                .inPath("where.children[0].children[0]")
                .isEqualTo(node.formatted(true, segments.id("listed")));
        assertThatJson(out.asString())
                .inPath("where.children[0].children[0]")
                .isEqualTo(node.formatted(false, segments.id("listed")));
    }

    @Test
    void aSegmentFollowsItsListAndIsCountedPulledAndAsked() {
        segments.create("inside", "{\"all\":[" + GOLD + "," + LISTED + "]}");
        segments.create("around", "{\"segment\":{\"id\":\"#inside\"}}");
        Pull pull = new Pull(segments.path("around"));

        assertThat(segments.count("around")).isEqualTo(2);
        assertThat(pull.walk(1)).containsExactlyInAnyOrderElementsOf(ids(3, 4));
        assertThat(pull.stream("text/csv").asString().lines().skip(1)).containsExactlyInAnyOrderElementsOf(ids(3, 4));
        assertThat(contained("around")).containsExactlyElementsOf(ids(3, 4));

        keep(0, 1, 2, 9);

        assertThat(segments.count("around")).isEqualTo(3);
        assertThat(pull.walk(2)).containsExactlyInAnyOrderElementsOf(ids(0, 2));
        assertThat(contained("around")).containsExactlyElementsOf(ids(0, 2));
    }

    @Test
    void aWalkStaysWithTheListAsItWas() {
        segments.create("inside", LISTED);
        Pull pull = new Pull(segments.path("inside"));
        Response first = pull.page(2, null);

        keep(0);

        assertThat(pull.rest(first, 2)).containsExactlyInAnyOrderElementsOf(ids(3, 7));
        assertThat(pull.walk(2)).containsExactly(shop.customer("c0"));
    }

    @Test
    void aListIsReadOnceForEachRevision() {
        String list = segments.id("listed");

        shop.count(segments.where(LISTED));
        shop.count(segments.where(LISTED));
        assertThat(lists.reads(list)).isEqualTo(1);

        keep(0);
        assertThat(shop.count(segments.where(LISTED))).isEqualTo(1);
        assertThat(lists.reads(list)).isEqualTo(2);
    }

    @Test
    void aListInUseIsNotRemoved() {
        String list = segments.id("listed");
        segments.create("users", "{\"none\":[" + LISTED + "]}");
        segments.create("pins", "{\"segment\":{\"id\":\"#users\",\"version\":1}}");
        segments.revise("users", GOLD).then().statusCode(200);

        assertThat(uses.usersOf(list)).containsExactly(segments.id("users") + " (version 1)");
        assertThatThrownBy(() -> uses.unlessUsed(list, () -> lists.remove(list)))
                .isInstanceOf(Conflict.class);
        assertThat(lists.find(list)).isPresent();

        segments.delete("pins").then().statusCode(204);
        uses.unlessUsed(list, () -> lists.remove(list));

        assertThat(uses.usersOf(list)).isEmpty();
        assertThat(lists.find(list)).isEmpty();
        assertThat(Segments.problems(segments.revise("users", LISTED)))
                .containsExactly("/filter/where/list/id UNKNOWN_LIST");
    }

    private void keep(int... customers) {
        Map<String, Integer> known = numbers.known(
                IntStream.of(customers).mapToObj(i -> shop.customer("c" + i)).toList());
        lists.keep(
                segments.id("listed"),
                "投诉 Complaints",
                known.values().stream().mapToInt(number -> number).toArray());
    }

    private List<String> contained(String segment) {
        String asked = String.join("\",\"", ids(0, 9));
        return Shop.post(segments.path(segment) + "/contains", "{\"customerIds\":[\"" + asked + "\"]}")
                .jsonPath()
                .getList("members", String.class);
    }

    private List<String> ids(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> shop.customer("c" + i))
                .toList();
    }

    private static Response ask(String question, String body, Object value) {
        return Shop.post("/api/v1/audiences/" + question, body.formatted(value));
    }
}
