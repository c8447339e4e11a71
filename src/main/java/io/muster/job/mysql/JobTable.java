package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.SqlRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
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
        String sql = "SELECT " + JobRow.COLUMNS + " FROM job " + conditionAndOrder;
        return mysql.ask(connection -> SqlRows.select(connection, sql, Arrays.asList(parameters), JobRow::read));
    }

    /** The one number that a statement gives. */
    long number(String sql, @Nullable Object... parameters) {
        return mysql.ask(connection -> SqlRows.select(connection, sql, Arrays.asList(parameters), row -> row.getLong(1))
                .getFirst());
    }

    /** Runs one statement, in the caller's transaction where there is one, and tells how many rows it found. */
    int update(String sql, @Nullable Object... parameters) {
        return mysql.ask(connection -> SqlRows.update(connection, sql, Arrays.asList(parameters)));
    }
}
