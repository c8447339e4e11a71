package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.duckdb.TestWorkshop;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
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
