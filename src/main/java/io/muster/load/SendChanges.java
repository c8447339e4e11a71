package io.muster.load;

import io.muster.customer.CustomerChange;
import io.muster.customer.CustomerStore;
import io.muster.tag.OpenDictionaries;
import io.muster.tag.TagCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores what has changed, in batches of which a few are under way at once; memory is bounded by them. Rows are read
 * where they are sent, so that reading and waiting overlap.
 */
final class SendChanges {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CustomerStore store;
    private final OpenDictionaries dictionaries;
    private final int batchSize;
    /** A reader for every batch that may be under way; who has none waits. */
    private final BlockingQueue<RowReader> readers;

    private final int inFlight;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong sentInFile = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private List<RowChange> batch = new ArrayList<>();

    SendChanges(
            CustomerStore store,
            OpenDictionaries dictionaries,
            int inFlight,
            int batchSize,
            Supplier<RowReader> newReader) {
        this.store = store;
        this.dictionaries = dictionaries;
        this.inFlight = inFlight;
        this.batchSize = batchSize;
        this.readers = new ArrayBlockingQueue<>(inFlight);
        for (int i = 0; i < inFlight; i++) {
            readers.add(newReader.get());
        }
    }

    /** Customers done so far. */
    long sent() {
        return sent.get();
    }

    /** Those of them who are in the file. */
    long sentInFile() {
        return sentInFile.get();
    }

    /** Those of them whose documents had to be written. */
    long written() {
        return written.get();
    }

    /**
     * Stores all of them.
     *
     * @param progress called after every batch handed over; may throw to stop
     */
    void run(Consumer<Consumer<RowChange>> rows, Runnable progress) {
        try {
            rows.accept(row -> {
                batch.add(row);
                if (batch.size() == batchSize) {
                    handOver();
                    progress.run();
                }
            });
            handOver();
        } finally {
            awaitAll();
        }
        throwFailure();
        progress.run();
    }

    private void handOver() {
        throwFailure();
        if (batch.isEmpty()) {
            return;
        }
        List<RowChange> rows = batch;
        batch = new ArrayList<>(batchSize);
        RowReader reader = takeReader();
        Thread.ofVirtual().name("load-send").start(() -> {
            try {
                store(rows, reader);
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                readers.add(reader);
            }
        });
    }

    private void store(List<RowChange> rows, RowReader reader) {
        List<CustomerChange> changes = new ArrayList<>(rows.size());
        int inFile = 0;
        for (RowChange row : rows) {
            changes.add(reader.changes(row));
            inFile += row.now() == null ? 0 : 1;
        }
        Map<TagCode, Set<String>> gained = reader.takeGained();
        long writes = Patiently.call(() -> {
            if (!gained.isEmpty()) {
                dictionaries.gain(gained);
            }
            return store.apply(changes, PATIENCE).stream()
                    .filter(CustomerStore.Outcome::written)
                    .count();
        });
        written.addAndGet(writes);
        sentInFile.addAndGet(inFile);
        sent.addAndGet(rows.size());
    }

    private RowReader takeReader() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void awaitAll() {
        boolean interrupted = Thread.interrupted();
        for (int free = 0; free < inFlight; ) {
            try {
                readers.take();
                free++;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void throwFailure() {
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
