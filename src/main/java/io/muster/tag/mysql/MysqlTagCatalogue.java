package io.muster.tag.mysql;

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

    private final MysqlRequests mysql;
    private final SnapshotLoader loader;
    private volatile Catalogue snapshot = new Catalogue(BEFORE_THE_FIRST, List.of());
    private CompletableFuture<Catalogue> newest = CompletableFuture.completedFuture(snapshot);

    MysqlTagCatalogue(MysqlRequests mysql, SnapshotLoader loader) {
        this.mysql = mysql;
        this.loader = loader;
    }

    @Override
    public Catalogue current() {
        long revision = revision();
        Catalogue seen = snapshot;
        while (seen.revision() < revision) {
            // Who joins a reading that has begun may get what was before; the next one is newer.
            seen = WaitingTime.await(reading(), LONGEST, ENGINE);
        }
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
