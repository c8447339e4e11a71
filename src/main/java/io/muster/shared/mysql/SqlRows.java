package io.muster.shared.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters. */
public final class SqlRows {
    private SqlRows() {}

    /** What a row says. */
    @FunctionalInterface
    public interface Reader<T> {
        /** The row at which the result stands; it moves nothing. */
        T read(ResultSet row) throws SQLException;
    }

    /** What all rows of an answer say, in their order. */
    public static <T> List<T> select(
            Connection connection, String sql, List<? extends @Nullable Object> parameters, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    /** How many rows were changed. */
    public static int update(Connection connection, String sql, List<? extends @Nullable Object> parameters)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, parameters);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, List<? extends @Nullable Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
