package io.muster.tag.mysql;

import io.muster.shared.WaitingTime;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.tag.Catalogue;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The catalogue in memory, as fresh as the table's revision says on every look. */
@ApplicationScoped
class MysqlTagCatalogue implements TagCatalogue {
    private static final long BEFORE_THE_FIRST = -1;

    private final MysqlRequests mysql;
    private final SnapshotLoader loader;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Catalogue snapshot = new Catalogue(BEFORE_THE_FIRST, List.of());

    MysqlTagCatalogue(MysqlRequests mysql, SnapshotLoader loader) {
        this.mysql = mysql;
        this.loader = loader;
    }

    @Override
    public Catalogue current() {
        long revision = revision();
        Catalogue seen = snapshot;
        if (seen.revision() >= revision) {
            return seen;
        }
        WaitingTime.lock(loading, "MySQL");
        try {
            if (snapshot.revision() < revision) {
                snapshot = loader.load(snapshot);
            }
            return snapshot;
        } finally {
            loading.unlock();
        }
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
