package io.muster.job.mysql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.muster.job.JobRunner;
import io.muster.job.JobState;
import io.muster.shared.EngineAway;
import io.muster.shared.mysql.MysqlRequests;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What monitoring sees of the jobs: how many wait and how long, how they end, and whether this server still looks. */
@Startup
@ApplicationScoped
class JobMetrics {
    private static final List<JobState> ENDS = List.of(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED);

    private final MeterRegistry registry;
    private final MysqlRequests mysql;
    private volatile Standing standing = new Standing(Map.of(), 0);
    private volatile long lastBeatNanos = System.nanoTime();

    /** @param oldestSeconds how long the longest waiting job has waited; 0 where none waits */
    private record Standing(Map<JobState, Long> jobs, long oldestSeconds) {
        long of(JobState state) {
            return jobs.getOrDefault(state, 0L);
        }
    }

    JobMetrics(MeterRegistry registry, MysqlRequests mysql, @Any Instance<JobRunner> runners) {
        this.registry = registry;
        this.mysql = mysql;
        for (JobState state : List.of(JobState.QUEUED, JobState.RUNNING)) {
            Gauge.builder("muster.jobs", () -> standing.of(state))
                    .description("Jobs of all servers that wait or run")
                    .tag("state", word(state))
                    .register(registry);
        }
        TimeGauge.builder("muster.jobs.oldest.queued", () -> standing.oldestSeconds(), TimeUnit.SECONDS)
                .description("How long the longest waiting job has waited")
                .register(registry);
        TimeGauge.builder("muster.jobs.beat.age", () -> System.nanoTime() - lastBeatNanos, TimeUnit.NANOSECONDS)
                .description("How long ago this server last looked for jobs with success")
                .register(registry);
        // A counter that is there from the start shows its first failure as an increase.
        runners.forEach(runner -> ENDS.forEach(state -> counted(runner.kind(), state, 0)));
    }

    /** A job has ended here. */
    void ended(String kind, JobState state) {
        counted(kind, state, 1);
    }

    /** This server looked for jobs, and MySQL answered. */
    void beat() {
        lastBeatNanos = System.nanoTime();
    }

    private void counted(String kind, JobState state, int jobs) {
        registry.counter("muster.jobs.ended", "kind", kind, "state", word(state))
                .increment(jobs);
    }

    private static String word(JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Scheduled(every = "10s")
    @RunOnVirtualThread
    void look() {
        try {
            standing = mysql.ask(connection -> {
                try (PreparedStatement select = connection.prepareStatement("SELECT state, COUNT(*),"
                                + " MAX(TIMESTAMPDIFF(SECOND, queued_at, UTC_TIMESTAMP(6)))"
                                + " FROM job WHERE state IN ('QUEUED', 'RUNNING') GROUP BY state");
                        ResultSet rows = select.executeQuery()) {
                    Map<JobState, Long> jobs = new EnumMap<>(JobState.class);
                    long oldest = 0;
                    while (rows.next()) {
                        JobState state = JobState.valueOf(rows.getString(1));
                        jobs.put(state, rows.getLong(2));
                        oldest = state == JobState.QUEUED ? rows.getLong(3) : oldest;
                    }
                    return new Standing(jobs, Math.max(0, oldest));
                }
            });
        } catch (EngineAway e) {
            // The age of the beat tells.
        }
    }
}
