package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.duckdb.TestWorkshop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineRetailTest {
    @TempDir
    Path folder;

    @Test
    void everyCustomerIsAsAPlainComputationOverTheFileSays() throws Exception {
        // Given
        Path file = RealData.file("online-retail.csv.gz");

        // When
        LoadedRows rows = LoadedRows.of(LoadedRows.loader("online-retail"), file, folder, TestWorkshop.inMemory());

        // Then
        assertThat(rows.read()).isEqualTo(541_909);
        assertThat(rows.ignored()).isEqualTo(135_080);
        assertThat(rows.refused()).isEqualTo(new LoadWorkbench.Refused(0, 0));
        assertThat(rows.refusals()).isEmpty();
        assertThat(rows.customers()).hasSize(4_372).isEqualTo(RawOnlineRetail.customers(file));
    }
}
