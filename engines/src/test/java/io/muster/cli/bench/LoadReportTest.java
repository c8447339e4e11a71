package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.engines.Part;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadReportTest {

    private final LoadReport report = new LoadReport(
            "2026-01-31T12:00:00Z",
            "./muster bench load --customers 1000000",
            "448m",
            new Machine(2, "A processor", 8L << 30, "Eclipse Adoptium 25.0.1", "0.05"),
            new LoadFigures(
                    new Rate(1_000_000, 62_500),
                    new Rate(1_000_000, 55_555),
                    new Memory(
                            300L << 20,
                            new EnumMap<>(Map.of(
                                    Part.MYSQL, 400L << 20, Part.ELASTICSEARCH, 1_700L << 20, Part.SERVER, 1L << 30)))),
            new EngineFigures(
                    3_000_000_000L, List.of(new Rate(1_000_000, 51_000), new Rate(1_000_000, 50_000)), 9_900));

    @Test
    void peopleReadTables() {
        assertThat(report.markdown()).startsWith("""
                # Loading, beside the engine alone

                `./muster bench load --customers 1000000`, 2026-01-31T12:00:00Z: 1,000,000 made-up customers, 3,000 bytes each

                |                                   | customers/s | seconds | of the engine just started | of its better run |
                |:----------------------------------|------------:|--------:|---------------------------:|------------------:|
                | Muster, from request to done      |      16,000 |    62.5 |                     81.6 % |            80.0 % |
                | Muster, sending only              |      18,000 |    55.6 |                     91.8 % |            90.0 % |
                | Elasticsearch alone, just started |      19,608 |    51.0 |                    100.0 % |            98.0 % |
                | Elasticsearch alone, warm         |      20,000 |    50.0 |                    102.0 % |           100.0 % |

                | during the load, MiB | peak heap | peak resident |
                |:---------------------|----------:|--------------:|
                | MySQL                |           |           400 |
                | Elasticsearch        |           |         1,700 |
                | Server               |       300 |         1,024 |

                Machine: 2 cores (A processor), 8,192 MiB of memory, Eclipse Adoptium 25.0.1; load average before: 0.05

                - The load came first""");
    }

    @Test
    void programsReadTheSameAsJson() throws IOException {
        var json = new ObjectMapper();

        // When
        var written = json.readTree(report.json());

        // Then
        var expected = json.readTree("""
                {
                  "at": "2026-01-31T12:00:00Z",
                  "command": "./muster bench load --customers 1000000",
                  "serverHeap": "448m",
                  "machine": {"cores": 2, "cpu": "A processor", "memory": 8589934592,
                    "jdk": "Eclipse Adoptium 25.0.1", "loadAverage": "0.05"},
                  "load": {
                    "whole": {"customers": 1000000, "millis": 62500, "perSecond": 16000.0},
                    "sending": {"customers": 1000000, "millis": 55555, "perSecond": 18000.2},
                    "memory": {"serverHeap": 314572800,
                      "resident": {"MYSQL": 419430400, "ELASTICSEARCH": 1782579200, "SERVER": 1073741824}}},
                  "engine": {"documentBytes": 3000000000, "runs": [
                    {"customers": 1000000, "millis": 51000, "perSecond": 19607.8},
                    {"customers": 1000000, "millis": 50000, "perSecond": 20000.0}],
                    "clientMillis": 9900},
                  "engineBest": {"customers": 1000000, "millis": 50000, "perSecond": 20000.0},
                  "engineJustStarted": {"customers": 1000000, "millis": 51000, "perSecond": 19607.8},
                  "loadShare": 80.0,
                  "sendingShare": 90.0
                }""");
        assertThat(written.path("notes").size()).isEqualTo(report.notes().size());
        assertThat(((ObjectNode) written).without("notes").equals(expected))
                .as(written.toPrettyString())
                .isTrue();
    }
}
