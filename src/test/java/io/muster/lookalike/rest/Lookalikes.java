package io.muster.lookalike.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What tests do with lookalikes. The shop has so many customers, c0 to c599: the first tenth is gold; these and the tenth after
 * them buy a lot and like wine, mostly; all others buy little and like tea.
 */
final class Lookalikes {
    static final int CUSTOMERS = 600;
    static final int GOLD = 60;

    private static final String PATH = "/api/v1/lookalikes";
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000L;

    private final Shop shop;

    Lookalikes(Shop shop) {
        this.shop = shop;
    }

    /** Customers, as above. */
    void customers() {
        say(IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> {
                    boolean alike = i < 2 * GOLD;
                    int orders = alike ? 50 + i * 7 % 50 : i * 7 % 40;
                    String interest = (i % 10 == 0) == alike ? "tea" : "wine";
                    String level = i < GOLD ? "gold" : i % 2 == 0 ? "silver" : "iron";
                    return row(i, """
                            {"level":"%s","orders":%d,"interest":[{"value":"%s","weight":0.5}]}""".formatted(level, orders, interest));
                })
                .toList());
    }

    /** A row of a batch, with tags written without their source. */
    String row(int customer, String tags) {
        return "{\"id\":\"" + shop.customer("c" + customer) + "\",\"tags\":" + tags + "}";
    }

    /** Says this of customers. */
    void say(List<String> rows) {
        Response answer =
                Shop.post("/api/v1/customers:batch", shop.named("{\"customers\":[" + String.join(",", rows) + "]}"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("rows.stored", Boolean.class))
                .as(answer.asString())
                .doesNotContain(false);
    }

    /** Gold customers as a seed, searched for in the whole shop by what they buy and like. */
    String gold(String size) {
        return """
                {"seed":{"filter":%s},%s,"within":%s,"tags":["orders","interest"]}""".formatted(
                        filter("{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}"),
                        size,
                        filter("{\"tag\":\"level\",\"op\":\"exists\"}"));
    }

    static String filter(String where) {
        return "{\"language\":1,\"where\":" + where + "}";
    }

    /** Asks for a lookalike, with tags written without their source. */
    Response post(String body) {
        return Shop.post(PATH, shop.named(body));
    }

    /** Asks for a lookalike, which must be accepted, and tells its id. */
    String start(String body) {
        Response accepted = post(body);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return accepted.jsonPath().getString("id");
    }

    /** Asks for a lookalike and waits until it is found. */
    String find(String body) {
        String id = start(body);
        succeeded(id);
        return id;
    }

    Response refresh(String id) {
        return Shop.post(path(id) + "/refresh", "");
    }

    /** Waits until the newest search has ended. */
    Response await(String id) {
        long until = System.nanoTime() + LONGEST_NANOS;
        Response now = get(path(id));
        while (!ENDED.contains(now.jsonPath().getString("state"))) {
            assertThat(System.nanoTime()).as(now.asString()).isLessThan(until);
            LockSupport.parkNanos(PAUSE_NANOS);
            now = get(path(id));
        }
        return now;
    }

    /** The same, and it must have succeeded. */
    Response succeeded(String id) {
        Response ended = await(id);
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
        return ended;
    }

    Response delete(String id) {
        return given().delete(path(id));
    }

    static String path(String id) {
        return PATH + "/" + id;
    }

    /** A page of its people, whatever the status. */
    Response page(String id, int limit, @Nullable String token) {
        return given().urlEncodingEnabled(false)
                .get(path(id) + "/members?limit=" + limit + (token == null ? "" : "&pageToken=" + token));
    }

    /** Its people by page, as the names that the shop gave them. */
    List<String> people(String id, int limit) {
        List<String> people = new ArrayList<>();
        @Nullable String token = null;
        do {
            Response page = page(id, limit, token);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            people.addAll(page.jsonPath().getList("items.id", String.class));
            token = page.jsonPath().getString("nextPageToken");
        } while (token != null);
        return named(people);
    }

    List<String> named(List<String> ids) {
        return ids.stream().map(id -> id.replace(shop.source + "-", "")).toList();
    }

    /** The names of those of some customers who buy a lot and like wine, if they are of the first two tenths. */
    static List<String> alike(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> i % 10 != 0)
                .mapToObj(i -> "c" + i)
                .toList();
    }

    /** The names of some customers. */
    static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "c" + i).toList();
    }

    /** Asks with the shop's key, and tells the lookalike that it is answered with: the first time a new one, then the same. */
    String repeated(String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", shop.source)
                .body(shop.named(body))
                .post(PATH)
                .jsonPath()
                .getString("id");
    }
}
