package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.shared.Problem;
import io.muster.shared.mysql.MysqlRefused;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.UtcColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who may run a job: one server at a time, for as long as it says often enough that it lives. */
@ApplicationScoped
class Leases {
    /** How long a server may be silent before its jobs count as interrupted. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final String LEASE_END = "UTC_TIMESTAMP(6) + INTERVAL " + LEASE.toSeconds() + " SECOND";
    private static final Problem INTERRUPTED = new Problem(
            "",
            "INTERRUPTED",
            "Every server that worked on this stopped or lost its way; run it again to complete it.");

    private final JobTable table;
    private final MysqlRequests mysql;
    private final int mostRuns;
    private final String owner = UUID.randomUUID().toString();

    Leases(JobTable table, MysqlRequests mysql, @ConfigProperty(name = "muster.jobs.most-runs") int mostRuns) {
        this.table = table;
        this.mysql = mysql;
        this.mostRuns = mostRuns;
    }

    /** What is known of a job that runs here. */
    record Held(int run, boolean cancelAsked) {}

    /** Jobs that could run now, the longest waiting first. */
    List<Job> waiting() {
        return table.select("j WHERE state = 'QUEUED' AND NOT EXISTS"
                + " (SELECT 1 FROM job other WHERE other.running_queue = j.queue) ORDER BY queued_at, id LIMIT 100");
    }

    /** Takes a job, unless somebody else did, or another of its queue runs; tells which run of it begins. */
    OptionalInt take(Job job, Instant now) {
        try {
            int taken = table.update(
                    "UPDATE job SET state = 'RUNNING', run = run + 1, owner = ?, lease_until = " + LEASE_END
                            + ", started_at = ?, done = 0, total = NULL, figures = '{}' WHERE id = ? AND state = 'QUEUED'",
                    owner,
                    UtcColumn.of(now),
                    job.id());
            @Nullable Held held = taken == 1 ? held().get(job.id()) : null;
            return held == null ? OptionalInt.empty() : OptionalInt.of(held.run());
        } catch (MysqlRefused e) {
            if (e.isDuplicate()) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    /** Renews the leases of everything that runs here, late or not: nobody else has noticed yet. */
    void renew() {
        table.update("UPDATE job SET lease_until = " + LEASE_END + " WHERE owner = ? AND state = 'RUNNING'", owner);
    }

    /** Lets go of what this server took and does not run: it was interrupted, or the connection broke as it began. */
    void giveBackAllBut(Set<String> running, Instant now) {
        for (String id : held().keySet()) {
            if (!running.contains(id)) {
                letGo("owner = ? AND id = ?", now, owner, id);
            }
        }
    }

    /** What runs here, by id, as everybody else sees it. */
    Map<String, Held> held() {
        return mysql.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, run, cancel_asked FROM job WHERE state = 'RUNNING' AND owner = ?")) {
                select.setString(1, owner);
                try (ResultSet rows = select.executeQuery()) {
                    Map<String, Held> held = new HashMap<>();
                    while (rows.next()) {
                        held.put(rows.getString(1), new Held(rows.getInt(2), rows.getBoolean(3)));
                    }
                    return held;
                }
            }
        });
    }

    /** Lets go of every job whose server has been silent for too long. */
    void reap(Instant now) {
        letGo("lease_until < UTC_TIMESTAMP(6)", now);
    }

    /** Lets go of everything that runs here. */
    void giveUp(Instant now) {
        letGo("owner = ?", now, owner);
    }

    /**
     * A job that nobody works on any more waits for its next run, at the place in its queue that it had. It ends where
     * somebody asked it to stop, and where so many runs were interrupted that the job itself may be what ends servers.
     */
    private void letGo(String which, Instant now, String... parameters) {
        List<Object> all =
                new ArrayList<>(List.of(mostRuns, JobRow.json(INTERRUPTED), mostRuns, UtcColumn.of(now), mostRuns));
        all.addAll(List.of(parameters));
        table.update("""
                UPDATE job SET
                    problem = CASE WHEN NOT cancel_asked AND run >= ? THEN CAST(? AS JSON) END,
                    finished_at = CASE WHEN cancel_asked OR run >= ? THEN ? END,
                    state = CASE WHEN cancel_asked THEN 'CANCELLED' WHEN run >= ? THEN 'FAILED' ELSE 'QUEUED' END,
                    owner = NULL, lease_until = NULL
                WHERE state = 'RUNNING' AND\s""" + which, all.toArray());
    }
}
