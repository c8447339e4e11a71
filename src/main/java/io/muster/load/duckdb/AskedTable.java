package io.muster.load.duckdb;

import io.muster.customer.TouchedCustomers.Touched;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;

/** The table {@code asked}: customers who are asked for, of whom there may be more than fit in memory. */
record AskedTable(DuckDb duckDb) {
    /** Makes it, and tells how many customers are in it. */
    long fill(Consumer<Consumer<Touched>> customers) {
        duckDb.run("CREATE TABLE asked (number INTEGER, id VARCHAR)");
        long[] count = new long[1];
        try (DuckDBAppender rows = duckDb.appender("asked")) {
            customers.accept(customer -> {
                append(rows, customer);
                count[0]++;
            });
        } catch (SQLException e) {
            throw DuckDb.failed(e);
        }
        return count[0];
    }

    private static void append(DuckDBAppender rows, Touched customer) {
        try {
            rows.beginRow().append(customer.number()).append(customer.id()).endRow();
        } catch (SQLException e) {
            throw DuckDb.failed(e);
        }
    }
}
