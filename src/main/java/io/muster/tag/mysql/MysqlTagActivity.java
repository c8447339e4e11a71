package io.muster.tag.mysql;

import io.muster.shared.EngineAway;
import io.muster.shared.mysql.MysqlRefused;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.tag.TagActivity;
import io.muster.tag.TagCode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What was told is kept in memory and written every few seconds: one row a tag, however many requests there were. */
@ApplicationScoped
class MysqlTagActivity implements TagActivity {
    private static final Logger LOG = Logger.getLogger(MysqlTagActivity.class);

    /** The first time that a column of MySQL's takes; nobody asks how long before a tag was set last. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private final MysqlRequests mysql;
    private final Map<TagCode, Instant> named = new ConcurrentHashMap<>();
    private final Map<TagCode, Instant> set = new ConcurrentHashMap<>();

    MysqlTagActivity(MysqlRequests mysql) {
        this.mysql = mysql;
    }

    @Override
    public void named(Collection<TagCode> tags, Instant at) {
        Instant known = at.truncatedTo(ChronoUnit.MILLIS);
        tags.forEach(tag -> tell(named, tag, known));
    }

    @Override
    public void set(TagCode tag, Instant at) {
        tell(set, tag, at.isBefore(EARLIEST) ? EARLIEST : at.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Recorded recorded() {
        writeNow();
        return mysql.ask(ActivityRows::read);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void writeNow() {
        try {
            write();
        } catch (EngineAway | MysqlRefused e) {
            LOG.debugf("What became of tags is written later: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        writeNow();
    }

    private void write() {
        write(ActivityRows.NAMED, named);
        write(ActivityRows.SET, set);
    }

    private void write(String kind, Map<TagCode, Instant> told) {
        // In one order, so that no two servers wait for each other's rows.
        Map<TagCode, Instant> taken = new TreeMap<>();
        told.forEach((tag, at) -> {
            if (told.remove(tag, at)) {
                taken.put(tag, at);
            }
        });
        if (taken.isEmpty()) {
            return;
        }
        try {
            mysql.inTransaction(connection -> ActivityRows.write(connection, kind, taken));
        } catch (EngineAway | MysqlRefused e) {
            taken.forEach((tag, at) -> tell(told, tag, at));
            throw e;
        }
    }

    private static void tell(Map<TagCode, Instant> told, TagCode tag, Instant at) {
        told.merge(tag, at, (one, other) -> one.isAfter(other) ? one : other);
    }
}
