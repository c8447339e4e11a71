package io.muster.customer.mysql;

import io.muster.customer.CustomerNumbers;
import io.muster.customer.TouchedCustomers;
import io.muster.shared.mysql.MysqlPatience;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.UtcColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Touched customers in the table {@code customer_touched}. */
@ApplicationScoped
class MysqlTouchedCustomers implements TouchedCustomers {
    /** So many are forgotten at once: their rows are locked meanwhile, and who touches one of them waits. */
    static final int CHUNK = 5_000;

    private final MysqlRequests requests;
    private final CustomerNumbers numbers;

    MysqlTouchedCustomers(MysqlRequests requests, CustomerNumbers numbers) {
        this.requests = requests;
        this.numbers = numbers;
    }

    @Override
    public void touch(Collection<String> ids, Set<String> sources, Instant at, Duration patience) {
        if (ids.isEmpty() || sources.isEmpty()) {
            return;
        }
        // In one order, so that no two batches wait for each other's rows.
        List<Integer> inOrder = numbers.numbers(ids, patience).values().stream()
                .map(CustomerNumbers.Numbered::number)
                .sorted()
                .toList();
        String sql = "INSERT INTO customer_touched (source, number, touched_at) VALUES "
                + String.join(",", Collections.nCopies(inOrder.size() * sources.size(), "(?,?,?)"))
                + " AS new ON DUPLICATE KEY UPDATE touched_at = new.touched_at";
        requests.inTransaction(connection -> {
            MysqlPatience.extend(connection, patience);
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int parameter = 1;
                for (String source : new TreeSet<>(sources)) {
                    for (int number : inOrder) {
                        insert.setString(parameter++, source);
                        insert.setInt(parameter++, number);
                        insert.setObject(parameter++, UtcColumn.of(at));
                    }
                }
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<Touched> touched(Set<String> sources, Instant until, int after, int most, Duration patience) {
        // Source by source, each of which is in the order of numbers: of millions only so many are looked at.
        String one = "(SELECT number FROM customer_touched WHERE source = ? AND number > ? AND touched_at <= ?"
                + " ORDER BY number LIMIT ?)";
        String sql = "SELECT c.number, c.id FROM (" + String.join(" UNION ", Collections.nCopies(sources.size(), one))
                + " ORDER BY number LIMIT ?) t JOIN customer c ON c.number = t.number ORDER BY c.number";
        return requests.ask(connection -> {
            MysqlPatience.extend(connection, patience);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int parameter = 1;
                for (String source : sources) {
                    select.setString(parameter++, source);
                    select.setInt(parameter++, after);
                    select.setObject(parameter++, UtcColumn.of(until));
                    select.setInt(parameter++, most);
                }
                select.setInt(parameter, most);
                List<Touched> touched = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        touched.add(new Touched(row.getInt(1), row.getString(2)));
                    }
                }
                return touched;
            }
        });
    }

    @Override
    public void forget(Set<String> sources, Instant until, Duration patience) {
        for (String source : sources) {
            requests.ask(connection -> {
                MysqlPatience.extend(connection, patience);
                int after = 0;
                OptionalInt last = last(connection, source, after);
                while (last.isPresent()) {
                    forget(connection, source, after, last.getAsInt(), until);
                    after = last.getAsInt();
                    last = last(connection, source, after);
                }
                return after;
            });
        }
    }

    /** The last number of the next chunk; nothing at the end. */
    private static OptionalInt last(Connection connection, String source, int after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT MAX(number) FROM (SELECT number FROM"
                + " customer_touched WHERE source = ? AND number > ? ORDER BY number LIMIT ?) chunk")) {
            select.setString(1, source);
            select.setInt(2, after);
            select.setInt(3, CHUNK);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                int last = row.getInt(1);
                return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(last);
            }
        }
    }

    private static void forget(Connection connection, String source, int after, int last, Instant until)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM customer_touched"
                + " WHERE source = ? AND number > ? AND number <= ? AND touched_at <= ?")) {
            delete.setString(1, source);
            delete.setInt(2, after);
            delete.setInt(3, last);
            delete.setObject(4, UtcColumn.of(until));
            delete.executeUpdate();
        }
    }
}
