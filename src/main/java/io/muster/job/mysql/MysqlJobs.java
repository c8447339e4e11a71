package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.shared.Conflict;
import io.muster.shared.NotFound;
import io.muster.shared.Part;
import io.muster.shared.mysql.UtcColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Jobs as people and programs ask for them; {@link JobBeat} does them. */
@ApplicationScoped
class MysqlJobs implements Jobs {
    private final JobTable table;
    private final InstantSource clock;
    private final Event<JobQueued> queued;
    private final JobList list;

    MysqlJobs(
            JobTable table,
            InstantSource clock,
            Event<JobQueued> queued,
            @ConfigProperty(name = "muster.jobs.most-listed") int mostListed) {
        this.table = table;
        this.clock = clock;
        this.queued = queued;
        this.list = new JobList(table, mostListed);
    }

    @Override
    public Job submit(String kind, String queue, Map<String, String> input) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.update(
                "INSERT INTO job (id, kind, queue, state, created_at, queued_at, input, figures)"
                        + " VALUES (?, ?, ?, 'QUEUED', ?, ?, ?, '{}')",
                id,
                kind,
                queue,
                UtcColumn.of(now),
                UtcColumn.of(now),
                JobRow.input(input));
        queued.fire(new JobQueued());
        return new Job(id, kind, queue, JobState.QUEUED, 0, null, now, null, null, null, input, Map.of());
    }

    @Override
    public Optional<Job> find(String id) {
        return table.select("WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public Part<Job> newest(@Nullable String after, int most) {
        return list.part("", List.of(), after, most);
    }

    @Override
    public Part<Job> newestOf(String kind, @Nullable String after, int most) {
        return list.part("WHERE kind = ?", List.of(kind), after, most);
    }

    @Override
    public List<Job> lastSucceeded(String kind) {
        return table.select(
                "JOIN (SELECT id AS newest, ROW_NUMBER() OVER (PARTITION BY queue ORDER BY created_at DESC, id) AS place"
                        + " FROM job WHERE kind = ? AND state = 'SUCCEEDED') succeeded"
                        + " ON newest = id AND place = 1 ORDER BY queue",
                kind);
    }

    @Override
    public Job cancel(String id) {
        int cancelled = table.update(
                "UPDATE job SET state = 'CANCELLED', finished_at = ? WHERE id = ? AND state = 'QUEUED'",
                UtcColumn.of(clock.instant()),
                id);
        if (cancelled == 0) {
            table.update("UPDATE job SET cancel_asked = TRUE WHERE id = ? AND state = 'RUNNING'", id);
        }
        return known(id);
    }

    @Override
    public Job retry(String id) {
        int queued = table.update(
                "UPDATE job SET state = 'QUEUED', queued_at = ?, finished_at = NULL, problem = NULL, cancel_asked = FALSE"
                        + " WHERE id = ? AND state IN ('FAILED', 'CANCELLED')",
                UtcColumn.of(clock.instant()),
                id);
        Job job = known(id);
        if (queued == 0) {
            throw new Conflict(
                    "only a failed or cancelled job can be retried, and this one is " + job.state(), List.of());
        }
        return job;
    }

    private Job known(String id) {
        return find(id).orElseThrow(() -> new NotFound("there is no such job"));
    }
}
