package io.muster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** The points in time that Elasticsearch holds open. */
public final class PointsInTime {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LOOKS = 20;

    private PointsInTime() {}

    /**
     * How many searches are held open in all, the least of many looks: those for a moment do not count. The one that
     * requests share goes with the next change of a customer.
     */
    public static long open() {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            least = Math.min(least, now());
        }
        return least;
    }

    /** Waits for something that must come true soon. */
    public static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static long now() {
        String url = Objects.requireNonNull(TestEngines.settings().get("muster.elasticsearch.url"));
        try (InputStream stats =
                URI.create(url + "/_nodes/stats/indices/search").toURL().openStream()) {
            long open = 0;
            for (JsonNode node : new ObjectMapper().readTree(stats).path("nodes")) {
                open += node.path("indices")
                        .path("search")
                        .path("open_contexts")
                        .asLong();
            }
            return open;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
