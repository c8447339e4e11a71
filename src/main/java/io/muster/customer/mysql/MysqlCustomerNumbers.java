package io.muster.customer.mysql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.customer.CustomerNumbers;
import io.muster.shared.mysql.MysqlPatience;
import io.muster.shared.mysql.MysqlRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
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
    private static final JsonMapper JSON = new JsonMapper();

    private final MysqlRequests requests;
    /** Whether nobody was known of those asked for last: as in a first load, where asking for the next is in vain too. */
    private volatile boolean allNew;

    MysqlCustomerNumbers(MysqlRequests requests) {
        this.requests = requests;
    }

    @Override
    public Map<String, Numbered> numbers(Collection<String> ids, Duration patience) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Numbered> numbers = allNew
                ? HashMap.newHashMap(ids.size())
                : requests.ask(connection -> {
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
        allNew = numbers.values().stream().allMatch(Numbered::given);
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
    public Map<Integer, String> ids(Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<Integer, String> ids = HashMap.newHashMap(numbers.size());
        // Numbers need no quotes, and as a text of their own neither side has to read thousands of parameters.
        String sql = "SELECT number, id FROM customer WHERE number IN (" + repeated(numbers, Object::toString) + ")";
        requests.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getInt(1), row.getString(2));
                }
            }
            return ids;
        });
        return Collections.unmodifiableMap(ids);
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
        try {
            return giveToAll(connection, ids, next);
        } catch (SQLIntegrityConstraintViolationException somebodyIsKnown) {
            // MySQL has undone the whole statement, and the counter is still locked.
            Map<String, Numbered> numbers = known(connection, ids);
            numbers.putAll(giveToAll(connection, without(numbers, ids), next));
            return numbers;
        }
    }

    private static Map<String, Numbered> giveToAll(Connection connection, List<String> ids, int next)
            throws SQLException {
        Map<String, Numbered> numbers = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            insert(connection, ids, next);
            moveCounter(connection, next + ids.size());
            for (int i = 0; i < ids.size(); i++) {
                numbers.put(ids.get(i), new Numbered(next + i, true));
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

    /** As one text, of which neither side has to read thousands of parameters. */
    private static void insert(Connection connection, List<String> ids, int first) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO customer (number, id)"
                        + " SELECT ? + place, id FROM JSON_TABLE(?, '$[*]' COLUMNS (place FOR ORDINALITY,"
                        + " id VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin PATH '$' ERROR ON ERROR)) AS given")) {
            insert.setInt(1, first - 1);
            insert.setString(2, JSON.writeValueAsString(ids));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static <T> String repeated(Collection<T> items, Function<T, String> each) {
        return String.join(",", items.stream().map(each).toList());
    }
}
