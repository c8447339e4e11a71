package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.shared.Problem;
import io.muster.shared.mysql.MysqlRefused;
import io.muster.shared.mysql.MysqlRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may run a job: one server at a time, for as long as it says often enough that it lives. */
@ApplicationScoped
class Leases {
    /** How long a server may be silent before its jobs count as interrupted. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final String LEASE_END = "UTC_TIMESTAMP(6) + INTERVAL " + LEASE.toSeconds() + " SECOND";
    static final Problem INTERRUPTED = new Problem(
            "",
            "INTERRUPTED",
            "The server stopped or lost its way while it worked on this; run it again to complete it.");

    private final JobTable table;
    private final MysqlRequests mysql;
    private final String owner = UUID.randomUUID().toString();

    Leases(JobTable table, MysqlRequests mysql) {
        this.table = table;
        this.mysql = mysql;
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
                    JobRow.column(now),
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

    /** Queues again what this server took and does not run: the connection broke before it could begin. */
    void giveBackAllBut(Set<String> running) {
        for (String id : held().keySet()) {
            if (!running.contains(id)) {
                table.update(
                        "UPDATE job SET state = 'QUEUED', owner = NULL, lease_until = NULL"
                                + " WHERE id = ? AND owner = ? AND state = 'RUNNING'",
                        id,
                        owner);
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

    /** Says of every job whose server has been silent for too long that it was interrupted. */
    void reap(Instant now) {
        interrupt("lease_until < UTC_TIMESTAMP(6)", now);
    }

    /** Says of everything that runs here that it was interrupted. */
    void giveUp(Instant now) {
        interrupt("owner = '" + owner + "'", now);
    }

    private void interrupt(String which, Instant now) {
        table.update(
                "UPDATE job SET state = 'FAILED', problem = ?, finished_at = ?, owner = NULL, lease_until = NULL"
                        + " WHERE state = 'RUNNING' AND " + which,
                JobRow.json(INTERRUPTED),
                JobRow.column(now));
    }
}
