package io.muster.job.mysql;

import io.muster.job.BodyHash;
import io.muster.job.RepeatKey;
import io.muster.job.Repeats;
import io.muster.shared.EngineAway;
import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.shared.StorageFull;
import io.muster.shared.mysql.MysqlRefused;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.UtcColumn;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers by key. The row is locked until the work is stored, so that repeats wait for it or do it themselves. */
@ApplicationScoped
class MysqlRepeats implements Repeats {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Logger LOG = Logger.getLogger(MysqlRepeats.class);

    private final MysqlRequests mysql;
    private final InstantSource clock;

    MysqlRepeats(MysqlRequests mysql, InstantSource clock) {
        this.mysql = mysql;
        this.clock = clock;
    }

    /** @param body null where it is not known, of before it was kept */
    private record Earlier(String answer, @Nullable String body) {
        String to(BodyHash now) {
            if (body != null && !body.equals(now.hex())) {
                throw new Invalid(new Problem(
                        "",
                        "KEY_REUSED",
                        "This Idempotency-Key came with another request before; each needs a key of its own"));
            }
            return answer;
        }
    }

    @Override
    public boolean knows(RepeatKey key) {
        return earlier(key).isPresent();
    }

    @Override
    public Optional<String> answered(RepeatKey key, BodyHash body) {
        return earlier(key).map(earlier -> earlier.to(body));
    }

    private Optional<Earlier> earlier(RepeatKey key) {
        String id = id(key);
        return mysql.ask(connection -> earlier(connection, id, clock.instant().minus(KEPT)));
    }

    @Override
    public String once(RepeatKey key, BodyHash body, Supplier<String> work) {
        String id = id(key);
        return mysql.inTransaction(connection -> {
            Instant now = clock.instant();
            if (insert(connection, id, now)) {
                String answer = work.get();
                update(connection, id, body, answer, now);
                return answer;
            }
            Optional<Earlier> earlier = earlier(connection, id, now.minus(KEPT));
            if (earlier.isPresent()) {
                return earlier.get().to(body);
            }
            String answer = work.get();
            update(connection, id, body, answer, now);
            return answer;
        });
    }

    @Scheduled(every = "1h")
    @RunOnVirtualThread
    void forget() {
        try {
            mysql.ask(connection -> {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM repeated_request WHERE created_at < ?")) {
                    delete.setObject(1, UtcColumn.of(clock.instant().minus(KEPT)));
                    return delete.executeUpdate();
                }
            });
        } catch (EngineAway | StorageFull | MysqlRefused e) {
            LOG.debugf("Old requests are forgotten in an hour: %s", e.getMessage());
        }
    }

    private static boolean insert(Connection connection, String id, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO repeated_request (id, answer, created_at) VALUES (?, '', ?)")) {
            insert.setString(1, id);
            insert.setObject(2, UtcColumn.of(now));
            return insert.executeUpdate() == 1;
        }
    }

    private static void update(Connection connection, String id, BodyHash body, String answer, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE repeated_request SET answer = ?, body = ?, created_at = ? WHERE id = ?")) {
            update.setString(1, answer);
            update.setString(2, body.hex());
            update.setObject(3, UtcColumn.of(now));
            update.setString(4, id);
            update.executeUpdate();
        }
    }

    /** Reads what is committed now, not what was when the transaction began. */
    private static Optional<Earlier> earlier(Connection connection, String id, Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT answer, body FROM repeated_request WHERE id = ? AND created_at >= ? FOR SHARE")) {
            select.setString(1, id);
            select.setObject(2, UtcColumn.of(since));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Earlier(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private static String id(RepeatKey key) {
        try {
            String text = key.caller() + "\n" + key.path() + "\n" + key.key();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
