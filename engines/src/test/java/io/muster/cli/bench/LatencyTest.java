package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void aPercentileIsTheSmallestThatSoManyDoNotExceed() {
        var nanos = LongStream.rangeClosed(1, 200)
                .map(millis -> (201 - millis) * 1_000_000)
                .toArray();

        assertThat(Latency.of(nanos)).isEqualTo(new Latency(200, 100, 180, 198, 200));
    }

    @Test
    void oneAnswerIsEveryPercentile() {
        assertThat(Latency.of(1_234_567)).isEqualTo(new Latency(1, 1.235, 1.235, 1.235, 1.235));
    }

    @Test
    void noAnswerHasNone() {
        assertThat(Latency.of()).isEqualTo(new Latency(0, 0, 0, 0, 0));
    }
}
