package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.duckdb.TestWorkshop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankMarketingTest {
    @TempDir
    Path folder;

    @Test
    void everyClientIsAsAPlainComputationOverTheFileSays() throws Exception {
        // Given
        Path file = RealData.file("bank-marketing.csv.gz");

        // When
        LoadedRows rows = LoadedRows.of(LoadedRows.loader("bank-marketing"), file, folder, TestWorkshop.inMemory());

        // Then
        assertThat(rows.read()).isEqualTo(41_188);
        assertThat(rows.ignored()).isZero();
        assertThat(rows.refused()).isEqualTo(new LoadWorkbench.Refused(0, 0));
        assertThat(rows.customers()).hasSize(41_188).isEqualTo(RawBankMarketing.customers(file));
    }
}
