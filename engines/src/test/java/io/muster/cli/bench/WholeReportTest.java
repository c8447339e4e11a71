package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.engines.Part;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeReportTest {

    private final WholeReport report = new WholeReport(
            "2026-01-31T12:00:00Z",
            "./muster bench count --customers 5000",
            "448m",
            new Machine(2, "A processor", 8L << 30, "Eclipse Adoptium 25.0.1", "0.05"),
            5_000,
            List.of(
                    new CountFigures(
                            List.of(row(12, false, 5.5, 40, 3, 50, 60), row(12, true, 6, 40, 4, 60, 30)), 3L << 20),
                    new NoFigures("pull", "The server answered 404."),
                    new MemoryFigures(new Memory(
                            300L << 20, new EnumMap<>(Map.of(Part.MYSQL, 400L << 20, Part.SERVER, 600L << 20))))));

    private static CountFigures.Row row(
            int conditions,
            boolean excluding,
            double server,
            double p99,
            double engine,
            double engineP99,
            double subtracted) {
        return new CountFigures.Row(
                conditions,
                excluding,
                new Latency(200, server, 20, p99, 80),
                new Latency(200, engine, 10, engineP99, 90),
                new Latency(200, 2, 10, subtracted, 90),
                new Latency(200, 0.25, 1, 2, 3));
    }

    @Test
    void peopleReadTables() {
        assertThat(report.markdown()).isEqualTo("""
                # Muster beside the bare engine

                `./muster bench count --customers 5000`, 2026-01-31T12:00:00Z: 5,000 customers

                Machine: 2 cores (A processor), 8,192 MiB of memory, Eclipse Adoptium 25.0.1; load average before: 0.05. The server's heap may grow to 448m.

                | goal                                                      |       bar | measured |        |
                |:----------------------------------------------------------|----------:|---------:|-------:|
                | added to the bare engine's median, 12 conditions          |    ≤ 2 ms |  2.50 ms | missed |
                | 99th percentile of 12 conditions beside the bare engine's |   < 50 ms |    40 ms |    met |
                | the server's heap                                         | < 512 MiB |  300 MiB |    met |

                The goals are set for 2,000,000 customers.

                ## Exact counts

                | conditions    | filters |                            | median ms | 90th | 99th | median beside bare | 99th beside bare |
                |:--------------|--------:|---------------------------:|----------:|-----:|-----:|-------------------:|-----------------:|
                | 12            |     200 |                     Muster |      5.50 |   20 |   40 |             × 1.83 |           × 0.80 |
                |               |     200 |       Elasticsearch, plain |         3 |   10 |   50 |             × 1.00 |           × 1.00 |
                |               |     200 | Elasticsearch, subtracting |         2 |   10 |   60 |             × 0.67 |           × 1.20 |
                |               |     200 |            Roaring bitmaps |      0.25 |    1 |    2 |             × 0.08 |           × 0.04 |
                | 12, excluding |     200 |                     Muster |         6 |   20 |   40 |             × 1.50 |           × 0.67 |
                |               |     200 |       Elasticsearch, plain |         4 |   10 |   60 |             × 1.00 |           × 1.00 |
                |               |     200 | Elasticsearch, subtracting |         2 |   10 |   30 |             × 0.50 |           × 0.50 |
                |               |     200 |            Roaring bitmaps |      0.25 |    1 |    2 |             × 0.06 |           × 0.03 |

                What Muster adds at the median: 2.50 ms (12 conditions).

                - Every filter was asked of each of the four; all counts agree. The request cache was off. They were asked by
                  turns, each in a random order of its own.
                - *Excluding*: those of the same filters that exclude something at the top. *Subtracting*: the same bare
                  engine, asked for count(A) − count(A and any excluded).
                - The bitmaps hold the values of these filters alone, 3 MiB, in the memory of the bench.

                ## pull

                Not measured: The server answered 404.

                ## Memory

                | MiB    | peak heap | peak resident |
                |:-------|----------:|--------------:|
                | MySQL  |           |           400 |
                | Server |       300 |           600 |

                Peaks since each process began. Heap includes garbage, and was asked for every second.
                """);
        assertThat(report.complete()).isFalse();
    }

    @Test
    void programsReadTheSameAsJson() throws IOException {
        var written = new ObjectMapper().readTree(report.json());

        assertThat(written.at("/figures/0/part").asText()).isEqualTo("count");
        assertThat(written.at("/figures/0/rows/0/overhead").asDouble()).isEqualTo(2.5);
        assertThat(written.at("/figures/0/rows/1/subtracting/p99").asDouble()).isEqualTo(30);
        assertThat(written.at("/figures/1").toString())
                .isEqualTo("{\"part\":\"pull\",\"reason\":\"The server answered 404.\"}");
        assertThat(written.at("/figures/2/memory/serverHeap").asLong()).isEqualTo(300L << 20);
        assertThat(written.at("/goals/0").toString())
                .isEqualTo(
                        "{\"what\":\"added to the bare engine's median, 12 conditions\",\"goal\":\"≤ 2 ms\",\"measured\":\"2.50 ms\",\"met\":false}");
        assertThat(written.path("customers").asLong()).isEqualTo(5_000);
        assertThat(written.at("/machine/loadAverage").asText()).isEqualTo("0.05");
    }
}
