package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapPeakTest {

    @Test
    void theHeapIsTheSumOfItsParts() {
        assertThat(HeapPeak.heap("""
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 5.0E7
                jvm_memory_used_bytes{area="heap",id="G1 Eden Space"} 2.5E7
                jvm_memory_used_bytes{area="heap",id="G1 Old Gen"} 1000.0
                jvm_memory_max_bytes{area="heap",id="G1 Old Gen"} 4.6E8
                """)).isEqualTo(25_001_000);
    }
}
