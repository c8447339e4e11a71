package io.muster.audience.mysql;

import io.muster.audience.HeldAudience;
import io.muster.audience.RoaringNumbers;
import io.muster.audience.Walk;
import io.muster.audience.Walks;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.UtcColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks in the table {@code walk}. Expired ones are removed whenever another begins, so that nothing must sweep. */
@ApplicationScoped
class MysqlWalks implements Walks {
    private final MysqlRequests requests;

    MysqlWalks(MysqlRequests requests) {
        this.requests = requests;
    }

    /** Each server adds its own and then counts: of two who come for the last place at most one gets it, without a lock. */
    @Override
    public boolean begin(Walk walk, Instant now, Instant until, int atMost) {
        return requests.ask(connection -> {
            forget(connection, now);
            insert(connection, walk, until);
            insertLists(connection, walk);
            boolean kept = count(connection) <= atMost;
            if (!kept) {
                delete(connection, walk.id());
            }
            return kept;
        });
    }

    @Override
    public Optional<Walk> find(String id, Instant now) {
        String sql = "SELECT point_in_time, query, total, as_of FROM walk WHERE id = ? AND idle_until > ?";
        return requests.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, id);
                select.setObject(2, UtcColumn.of(now));
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    Instant asOf = UtcColumn.read(row, "as_of");
                    HeldAudience audience =
                            new HeldAudience(row.getString(1), row.getString(2), lists(connection, id), asOf);
                    return Optional.of(new Walk(id, audience, row.getLong(3)));
                }
            }
        });
    }

    @Override
    public void goesOn(Walk walk, boolean finished, Instant until) {
        String sql = "UPDATE walk SET point_in_time = ?, finished = ?, idle_until = ? WHERE id = ?";
        requests.ask(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, walk.audience().pointInTime());
                update.setBoolean(2, finished);
                update.setObject(3, UtcColumn.of(until));
                update.setString(4, walk.id());
                return update.executeUpdate();
            }
        });
    }

    /** Of two who come for the same one only one deletes it; the other looks for the next. */
    @Override
    public Optional<HeldAudience> giveUpFinished() {
        String sql = "SELECT id, point_in_time, query, as_of FROM walk WHERE finished ORDER BY idle_until LIMIT 1";
        return requests.ask(connection -> {
            while (true) {
                String id;
                HeldAudience audience;
                try (PreparedStatement select = connection.prepareStatement(sql);
                        ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    id = row.getString(1);
                    Instant asOf = UtcColumn.read(row, "as_of");
                    // Without its lists: nobody will read it any more.
                    audience = new HeldAudience(row.getString(2), row.getString(3), List.of(), asOf);
                }
                if (delete(connection, id) == 1) {
                    return Optional.of(audience);
                }
            }
        });
    }

    @Override
    public void end(String id) {
        requests.ask(connection -> delete(connection, id));
    }

    /** One by one: a range that is deleted would lock out those who begin meanwhile. */
    private static void forget(Connection connection, Instant now) throws SQLException {
        List<String> expired = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM walk WHERE idle_until <= ?")) {
            select.setObject(1, UtcColumn.of(now));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    expired.add(row.getString(1));
                }
            }
        }
        for (String id : expired) {
            delete(connection, id);
        }
    }

    private static void insert(Connection connection, Walk walk, Instant until) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO walk (id, point_in_time, query, total, as_of, idle_until) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, walk.id());
            insert.setString(2, walk.audience().pointInTime());
            insert.setString(3, walk.audience().query());
            insert.setLong(4, walk.total());
            insert.setObject(5, UtcColumn.of(walk.audience().asOf()));
            insert.setObject(6, UtcColumn.of(until));
            insert.executeUpdate();
        }
    }

    /** A walk that is forgotten in between has no lists, and nobody asks for it any more. */
    private static List<RoaringNumbers> lists(Connection connection, String walk) throws SQLException {
        List<RoaringNumbers> lists = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT members FROM walk_list WHERE walk = ? ORDER BY position")) {
            select.setString(1, walk);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lists.add(RoaringNumbers.read(row.getBytes(1)));
                }
            }
        }
        return lists;
    }

    private static void insertLists(Connection connection, Walk walk) throws SQLException {
        List<RoaringNumbers> lists = walk.audience().lists();
        for (int position = 0; position < lists.size(); position++) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO walk_list (walk, position, members) VALUES (?, ?, ?)")) {
                insert.setString(1, walk.id());
                insert.setInt(2, position);
                insert.setBytes(3, lists.get(position).bytes());
                insert.executeUpdate();
            }
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM walk");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int delete(Connection connection, String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM walk WHERE id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate();
        }
    }
}
