package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.duckdb.TestWorkshop;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
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
