package io.muster.tag.mysql;

import io.muster.shared.WaitingTime;
import io.muster.shared.mysql.MysqlPatience;
import io.muster.shared.mysql.MysqlRequests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.ObjLongConsumer;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Changes of the catalogue, one after another: each is one transaction and one revision. */
@ApplicationScoped
class CatalogueChange {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MysqlRequests mysql;
    private final StatelessSession session;
    private final MysqlTagCatalogue catalogue;

    CatalogueChange(MysqlRequests mysql, StatelessSession session, MysqlTagCatalogue catalogue) {
        this.mysql = mysql;
        this.session = session;
        this.catalogue = catalogue;
    }

    /** Makes a change, which is told its revision. */
    void make(ObjLongConsumer<StatelessSession> change) {
        try {
            // A long dictionary takes longer than a request usually waits; what comes after it does not.
            WaitingTime.lifted(() -> commit(change));
        } finally {
            // Also where it failed: it may have been done, and its answer lost.
            catalogue.changed();
        }
    }

    private long commit(ObjLongConsumer<StatelessSession> change) {
        return mysql.ask(() -> QuarkusTransaction.requiringNew().call(() -> {
            RevisionRow row = session.get(RevisionRow.class, RevisionRow.ONLY, LockMode.PESSIMISTIC_WRITE);
            // MySQL has just answered.
            session.doWork(connection -> MysqlPatience.extend(connection, PATIENCE));
            row.revision++;
            change.accept(session, row.revision);
            session.update(row);
            return row.revision;
        }));
    }
}
