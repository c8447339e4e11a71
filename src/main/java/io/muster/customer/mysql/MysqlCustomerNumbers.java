package io.muster.customer.mysql;

import io.muster.customer.CustomerNumbers;
import io.muster.shared.mysql.MysqlPatience;
import io.muster.shared.mysql.MysqlRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Numbers in the table {@code customer}, given out in ranges from a counter row: ignored inserts would burn
 * auto-increments, and numbers must stay dense.
 */
@ApplicationScoped
class MysqlCustomerNumbers implements CustomerNumbers {
    private final MysqlRequests requests;

    MysqlCustomerNumbers(MysqlRequests requests) {
        this.requests = requests;
    }

    @Override
    public Map<String, Numbered> numbers(Collection<String> ids, Duration patience) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Numbered> numbers = requests.ask(connection -> {
            MysqlPatience.extend(connection, patience);
            return known(connection, ids);
        });
        List<String> unknown = without(numbers, ids);
        if (!unknown.isEmpty()) {
            numbers.putAll(requests.inTransaction(connection -> {
                MysqlPatience.extend(connection, patience);
                return give(connection, unknown);
            }));
        }
        return Collections.unmodifiableMap(numbers);
    }

    @Override
    public Map<String, Integer> known(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> numbers = HashMap.newHashMap(ids.size());
        requests.ask(connection -> known(connection, ids)).forEach((id, known) -> numbers.put(id, known.number()));
        return Collections.unmodifiableMap(numbers);
    }

    @Override
    public OptionalInt find(String id) {
        return requests.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT number FROM customer WHERE id = ?")) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
                }
            }
        });
    }

    /** The counter row stays locked to the end: of two who bring the same new customer, one finds the other's number. */
    private static Map<String, Numbered> give(Connection connection, List<String> ids) throws SQLException {
        int next = lockCounter(connection);
        Map<String, Numbered> numbers = known(connection, ids);
        List<String> unknown = without(numbers, ids);
        if (!unknown.isEmpty()) {
            insert(connection, unknown, next);
            moveCounter(connection, next + unknown.size());
            for (int i = 0; i < unknown.size(); i++) {
                numbers.put(unknown.get(i), new Numbered(next + i, true));
            }
        }
        return numbers;
    }

    private static Map<String, Numbered> known(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Numbered> numbers = HashMap.newHashMap(ids.size());
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, number FROM customer WHERE id IN (" + repeated(ids, id -> "?") + ")")) {
            int parameter = 1;
            for (String id : ids) {
                select.setString(parameter++, id);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getString(1), new Numbered(row.getInt(2), false));
                }
            }
        }
        return numbers;
    }

    private static List<String> without(Map<String, Numbered> numbers, Collection<String> ids) {
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            if (!numbers.containsKey(id)) {
                unknown.add(id);
            }
        }
        return unknown;
    }

    private static int lockCounter(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT next_number FROM customer_counter FOR UPDATE");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void moveCounter(Connection connection, int next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE customer_counter SET next_number = ?")) {
            update.setInt(1, next);
            update.executeUpdate();
        }
    }

    private static void insert(Connection connection, List<String> ids, int first) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO customer (number, id) VALUES " + repeated(ids, id -> "(?,?)"))) {
            int number = first;
            int parameter = 1;
            for (String id : ids) {
                insert.setInt(parameter++, number++);
                insert.setString(parameter++, id);
            }
            insert.executeUpdate();
        }
    }

    private static String repeated(Collection<String> ids, Function<String, String> placeholder) {
        return String.join(",", ids.stream().map(placeholder).toList());
    }
}
