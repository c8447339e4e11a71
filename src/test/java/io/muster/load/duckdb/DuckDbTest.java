package io.muster.load.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.load.BadLoader;
import java.nio.file.Path;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {
    @TempDir
    Path scratch;

    @Test
    void whatCannotBeSetUpIsClosed() throws Exception {
        DuckDBConnection connection = DuckDb.connect();

        assertThatThrownBy(() -> new DuckDb(connection, scratch, "much", () -> {}))
                .isInstanceOf(BadLoader.class);

        assertThat(connection.isClosed()).isTrue();
    }
}
