package io.muster.load;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.muster.job.JobFailed;
import io.muster.load.duckdb.TestWorkshop;
import io.muster.shared.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadRunnerTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrongWithALoaderIsToldWithItsName() throws Exception {
        // Given
        Path loaders = folder.resolve("loaders");
        new ShopLoader(loaders).withoutTimes();
        Files.writeString(loaders.resolve("shop").resolve("rows.sql"), "SELECT pints FROM input");
        LoadFolders folders = new LoadFolders(folder.resolve("data"));
        Files.writeString(folders.newBody("load-1"), "id,level,interest,points,since,active\na,gold,,1,,\n");
        RecordingStore store = new RecordingStore();
        LoadRunner runner = new LoadRunner(
                new LoadersInUse(loaders),
                folders,
                TestWorkshop.inMemory(),
                (entered, lastVersion) -> TestCatalogue.of(entered),
                store,
                new ClearTouched(new RecordingTouches(), store, 500),
                gained -> {},
                3,
                500);
        LoadRequest request = new LoadRequest("shop", LoadMode.FULL, "load-1", Map.of());

        // When, Then
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> runner.run(new TestJob("1", Instant.parse("2026-03-01T00:00:00Z"), request)))
                .extracting(JobFailed::problem)
                .isEqualTo(new Problem(
                        "",
                        "BAD_LOADER",
                        "the loader shop: DuckDB does not understand the SQL: Binder Error: Referenced column"
                                + " \"pints\" not found in FROM clause!"));
    }
}
