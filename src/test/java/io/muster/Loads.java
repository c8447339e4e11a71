package io.muster;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Loads over HTTP, as a caller does them. */
final class Loads {
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Loads() {}

    /** How a load ended; {@code read}, {@code ignored} and {@code rejected} in lines, {@code loaded} in customers. */
    record Loaded(String state, long read, long loaded, long ignored, long rejected) {}

    /** Loads a file and waits for the end. */
    static Loaded load(String query, Path file) throws Exception {
        return await(start(query, Files.readAllBytes(file)));
    }

    /** Starts a load; {@code query} is the loader's name and whatever parameters follow it. */
    static String start(String query, byte[] body) {
        Response answer =
                given().contentType("application/octet-stream").body(body).post("/api/v1/loads?loader=" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.jsonPath().getString("id");
    }

    /** Waits until the load has ended. */
    static Loaded await(String id) throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            JsonPath load = get("/api/v1/loads/" + id).jsonPath();
            if (ENDED.contains(load.getString("state"))) {
                return new Loaded(
                        load.getString("state"),
                        load.getLong("read"),
                        load.getLong("loaded"),
                        load.getLong("ignored"),
                        load.getLong("rejected"));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the load " + id + " did not end within " + LONGEST);
    }
}
