package io.muster.tag.mysql;

import io.muster.shared.EngineAway;
import io.muster.shared.WaitingTime;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.tag.Catalogue;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The catalogue in memory, as fresh as the table's revision says on every look. A new revision is read once for all who
 * wait for it, on a thread of its own: a long catalogue is read to its end also where those who asked first have given up.
 */
@ApplicationScoped
class MysqlTagCatalogue implements TagCatalogue {
    private static final String ENGINE = "MySQL";
    private static final long BEFORE_THE_FIRST = -1;
    /** Of those who serve no request, and so have time. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** As old as what other servers changed may be; customers may be older. */
    private static final Duration RECENT = Duration.ofMillis(100);

    private final MysqlRequests mysql;
    private final SnapshotLoader loader;
    /** By which {@link System#nanoTime} a look began that the snapshot has answered. */
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - RECENT.toNanos());
    /** When something was last changed here; looks that began before may not have seen it. */
    private final AtomicLong changedAt = new AtomicLong(lookedAt.get());

    private final AtomicBoolean isLookingAhead = new AtomicBoolean();
    private volatile Catalogue snapshot = new Catalogue(BEFORE_THE_FIRST, List.of());
    private CompletableFuture<Catalogue> newest = CompletableFuture.completedFuture(snapshot);

    MysqlTagCatalogue(MysqlRequests mysql, SnapshotLoader loader) {
        this.mysql = mysql;
        this.loader = loader;
    }

    @Override
    public Catalogue recent() {
        long looked = lookedAt.get();
        long age = System.nanoTime() - looked;
        if (age >= RECENT.toNanos() || looked - changedAt.get() < 0) {
            return current();
        }
        if (age >= RECENT.toNanos() / 2 && isLookingAhead.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::lookAhead);
        }
        return snapshot;
    }

    /** Where questions follow one another, none of them waits. */
    private void lookAhead() {
        try {
            current();
        } catch (EngineAway e) {
            // Whoever asks once the last look is old is told so.
        } finally {
            isLookingAhead.set(false);
        }
    }

    /** Something was changed through this server, and will be asked for. */
    void changed() {
        changedAt.set(System.nanoTime());
    }

    @Override
    public Catalogue current() {
        long began = System.nanoTime();
        long revision = revision();
        Catalogue seen = snapshot;
        while (seen.revision() < revision) {
            // Who joins a reading that has begun may get what was before; the next one is newer.
            seen = WaitingTime.await(reading(), LONGEST, ENGINE);
        }
        lookedAt.accumulateAndGet(began, (last, now) -> now - last > 0 ? now : last);
        return seen;
    }

    private synchronized CompletableFuture<Catalogue> reading() {
        if (newest.isDone()) {
            newest = CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread);
        }
        return newest;
    }

    private Catalogue read() {
        Catalogue read = loader.load(snapshot);
        snapshot = read;
        return read;
    }

    private long revision() {
        return mysql.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT revision FROM catalogue_revision");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
