package io.muster.shared.mysql;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Brings the tables up to date as soon as MySQL answers, at the start or later. */
@Startup
@ApplicationScoped
class MysqlMigration {
    private static final Logger LOG = Logger.getLogger(MysqlMigration.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A MySQL that is there is ready before the first request; one that is not does not hold up the start for long. */
    private static final Duration START = Duration.ofSeconds(10);

    private final Flyway flyway;
    private final Thread thread = Thread.ofVirtual().name("mysql-migration").unstarted(this::migrate);
    private final CountDownLatch tried = new CountDownLatch(1);
    private volatile boolean done;

    MysqlMigration(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Whether the tables are up to date. */
    boolean done() {
        return done;
    }

    @PostConstruct
    void start() throws InterruptedException {
        thread.start();
        if (!tried.await(START.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("MySQL neither answers nor refuses; starting without it");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void migrate() {
        String last = "";
        while (!done && !Thread.currentThread().isInterrupted()) {
            try {
                flyway.migrate();
                done = true;
                tried.countDown();
            } catch (FlywayException e) {
                if (!String.valueOf(e.getMessage()).equals(last)) {
                    last = String.valueOf(e.getMessage());
                    LOG.warnf("MySQL's tables are not up to date yet, trying on: %s", last);
                }
                tried.countDown();
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
