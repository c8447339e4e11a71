package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.shared.mysql.MysqlRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of jobs, statement by statement. */
@ApplicationScoped
class JobTable {
    private final MysqlRequests mysql;

    JobTable(MysqlRequests mysql) {
        this.mysql = mysql;
    }

    /** The jobs that a condition finds. */
    List<Job> select(String conditionAndOrder, @Nullable Object... parameters) {
        return mysql.ask(connection -> {
            String sql = "SELECT " + JobRow.COLUMNS + " FROM job " + conditionAndOrder;
            try (PreparedStatement select = prepare(connection, sql, parameters);
                    ResultSet rows = select.executeQuery()) {
                List<Job> jobs = new ArrayList<>();
                while (rows.next()) {
                    jobs.add(JobRow.read(rows));
                }
                return jobs;
            }
        });
    }

    /** The one number that a statement gives. */
    long number(String sql, @Nullable Object... parameters) {
        return mysql.ask(connection -> {
            try (PreparedStatement select = prepare(connection, sql, parameters);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Runs one statement, in the caller's transaction where there is one, and tells how many rows it found. */
    int update(String sql, @Nullable Object... parameters) {
        return mysql.ask(connection -> {
            try (PreparedStatement update = prepare(connection, sql, parameters)) {
                return update.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
