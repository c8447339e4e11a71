package io.muster.load.duckdb;

import io.muster.load.BadLoader;
import io.muster.load.DataFolder;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** One DuckDB of our own, in memory, that spills to a folder. */
final class DuckDb implements AutoCloseable {
    /** It spills no more than the disk has room for. */
    private static final String SPILL_LIMIT = "max_temp_directory_size";

    private final DuckDBConnection connection;
    private final Runnable goesOn;

    /**
     * Starts one.
     *
     * @param memory such as {@code 1GB}
     * @param goesOn throws where no statement shall go on
     */
    DuckDb(Path scratch, String memory, Runnable goesOn) {
        this(connect(), scratch, memory, goesOn);
    }

    /** Sets up a connection, which is closed if that fails. */
    DuckDb(DuckDBConnection connection, Path scratch, String memory, Runnable goesOn) {
        this.connection = connection;
        this.goesOn = goesOn;
        try {
            setUp(scratch, memory);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    static DuckDBConnection connect() {
        try {
            Properties properties = new Properties();
            // Else a result of millions of rows would be made as a whole before its first row is read.
            properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            // Not by the DriverManager, which finds a driver only in the class loader that it met first.
            return Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:", properties))
                    .unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    private void setUp(Path scratch, String memory) {
        run("SET temp_directory = " + Sql.file(scratch));
        run("SET memory_limit = " + Sql.text(memory));
        run("SET threads = " + Runtime.getRuntime().availableProcessors());
        // No row's place means anything, and keeping it would cost memory.
        run("SET preserve_insertion_order = false");
        run("SET autoinstall_known_extensions = false");
        run("SET enable_progress_bar = false");
    }

    /** Reads one row of a result. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    void run(String sql) {
        execute(statement -> statement.execute(sql), DuckDbFault::ofRows);
    }

    /**
     * Makes a view, for which DuckDB looks at the SQL and at no row.
     *
     * @throws BadLoader with DuckDB's own words, where they speak of the SQL
     */
    void define(String view, String select) {
        execute(statement -> statement.execute("CREATE VIEW " + view + " AS " + select), DuckDbFault::ofSql);
    }

    long number(String sql) {
        long[] number = new long[1];
        each(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    void each(String sql, RowReader reader) {
        execute(
                statement -> {
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        while (rows.next()) {
                            reader.read(rows);
                        }
                    }
                },
                DuckDbFault::ofRows);
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void execute(Work work, Function<String, BadLoader> fault) {
        try (Statement statement = connection.createStatement();
                StatementWatch watch = new StatementWatch(statement, goesOn)) {
            try {
                work.with(statement);
            } catch (SQLException e) {
                throw watch.stopped().orElseGet(() -> failed(e, fault));
            }
        } catch (SQLException e) {
            throw failed(e, fault);
        }
    }

    DuckDBAppender appender(String table) {
        try {
            return connection.createAppender(table);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What is told of a failure while there are rows about. */
    static RuntimeException failed(SQLException e) {
        return failed(e, DuckDbFault::ofRows);
    }

    private static RuntimeException failed(SQLException e, Function<String, BadLoader> fault) {
        String said = String.valueOf(e.getMessage());
        if (DataFolder.isFull(said) || said.contains(SPILL_LIMIT)) {
            return DataFolder.full(e);
        }
        return fault.apply(said);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
