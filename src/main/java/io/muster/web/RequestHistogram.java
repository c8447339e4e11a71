package io.muster.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests by how long they took, so that percentiles over all servers can be told, and by endpoint. A path as it
 * was written is never counted: it may name a customer, and the meter takes only so many.
 */
class RequestHistogram {
    private static final String REQUESTS = "http.server.requests";
    private static final double[] BOUNDS = LongStream.of(2, 5, 10, 15, 25, 60, 100, 250, 500, 1_000, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** Paths that no resource answers and that are the same for everybody; and what stands for all other paths. */
    private static final Set<String> KNOWN =
            Set.of("/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "root", "NOT_FOUND", "REDIRECTION");

    private static final String PATH = "uri";

    @Produces
    @Singleton
    MeterFilter buckets(Endpoints endpoints) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                @Nullable String path = id.getName().equals(REQUESTS) ? id.getTag(PATH) : null;
                return path == null || KNOWN.contains(path) || endpoints.have(path)
                        ? id
                        : id.replaceTags(Tags.of(id.getTags()).and(PATH, "UNKNOWN"));
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
