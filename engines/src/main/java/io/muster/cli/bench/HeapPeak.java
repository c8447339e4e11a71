package io.muster.cli.bench;

import java.io.IOException;

/** Watches how full the server's heap gets, until closed: often enough for a load, and so seldom that asking costs it little. */
final class HeapPeak implements AutoCloseable {

    private static final long EVERY_MILLIS = 1_000;

    private final Http http;
    private final String url;
    private final Thread watcher;
    private volatile long bytes;

    HeapPeak(Http http, String server) {
        this.http = http;
        this.url = server + "/q/metrics";
        this.watcher = Thread.ofVirtual().start(this::watch);
    }

    /** The most that was seen so far. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            bytes = Math.max(bytes, heap(http.text(url)));
        } catch (IOException | BenchProblem passing) {
            // Whoever follows the load hears of a server that is gone, and says so.
        }
    }

    /** The sum over the heap's parts, in bytes, from Prometheus' text. */
    static long heap(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
