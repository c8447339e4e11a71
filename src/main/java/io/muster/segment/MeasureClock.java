package io.muster.segment;

import io.muster.shared.EngineAway;
import io.muster.shared.StorageFull;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Has segments measured, every so often looking whether some were not yet. */
@ApplicationScoped
class MeasureClock {
    private static final Logger LOG = Logger.getLogger(MeasureClock.class);

    private final MeasureSegments measuring;

    MeasureClock(MeasureSegments measuring) {
        this.measuring = measuring;
    }

    @Scheduled(every = "{muster.segment.measured-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        try {
            measuring.measure();
        } catch (EngineAway | StorageFull e) {
            LOG.debugf("Segments are measured later: %s", e.getMessage());
        }
    }
}
