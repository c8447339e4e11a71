package io.muster.load.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.load.BadLoader;
import java.nio.file.Path;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbTest {
    @TempDir
    Path scratch;

    private DuckDb duckDb;

    @BeforeEach
    void start() {
        duckDb = new DuckDb(scratch, "512MB", () -> {});
        duckDb.run(
                "CREATE TABLE input AS SELECT * FROM (VALUES ('O''Brien', 3000000000), ('(b', 2)) AS t(name, amount)");
    }

    @AfterEach
    void stop() {
        duckDb.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SELECT CAST(name AS INTEGER) FROM input | Conversion Error
            SELECT CAST(amount AS INTEGER) FROM input | Conversion Error
            SELECT CAST(amount * 4000000000 AS BIGINT) FROM input | Out of Range Error
            SELECT regexp_full_match('x', name) FROM input | Invalid Input Error
            SELECT error(concat('of ', name)) FROM input | Invalid Input Error
            """)
    void ofAFailureAmongRowsOnlyTheKindIsTold(String sql, String kind) {
        assertThatThrownBy(() -> duckDb.run("COPY (" + sql + ") TO " + Sql.file(scratch.resolve("rows.parquet"))))
                .isInstanceOf(BadLoader.class)
                .hasMessage("DuckDB fails with: " + kind + "; its words may hold a customer's value and are not kept")
                .hasNoCause();
    }

    @Test
    void whatIsDefinedOnValuesIsToldNoMoreOf() {
        assertThatThrownBy(() -> duckDb.define("rows", "SELECT CAST(amount AS INTEGER) FROM read_csv('nowhere.csv')"))
                .hasMessage("DuckDB fails with: IO Error; its words may hold a customer's value and are not kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien: is no kind of error", "no colon at all", "", ": O'Brien"})
    void whatIsNoKnownKindIsNotTold(String said) {
        String told = "DuckDB fails; its words may hold a customer's value and are not kept";

        assertThat(DuckDbFault.ofRows(said)).hasMessage(told);
        assertThat(DuckDbFault.ofSql(said)).hasMessage(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT nme FROM input        | Binder Error: Referenced column "nme" not found in FROM clause!
            SELECT epoch_ms(name) FROM input | Binder Error: No function matches the given name and argument types 'epoch_ms(VARCHAR)'.
            SELECT name FRM input WHERE  | Parser Error: syntax error at
            SELECT nameless(name) FROM input | Catalog Error: Scalar Function with name nameless does not exist!
            SELECT name FROM inptu       | Catalog Error: Table with name inptu does not exist!
            """)
    void whatIsWrongWithTheSqlIsTold(String sql, String words) {
        assertThatThrownBy(() -> duckDb.define("rows", sql))
                .isInstanceOf(BadLoader.class)
                .hasMessageStartingWith("DuckDB does not understand the SQL: " + words)
                .message()
                .doesNotContain("\n", "Candidate bindings", "LINE 1");
    }

    @Test
    void whatCannotBeSetUpIsClosed() throws Exception {
        DuckDBConnection connection = DuckDb.connect();

        assertThatThrownBy(() -> new DuckDb(connection, scratch, "much", () -> {}))
                .isInstanceOf(BadLoader.class);

        assertThat(connection.isClosed()).isTrue();
    }
}
