package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.job.JobCancelled;
import io.muster.job.JobFailed;
import io.muster.job.JobInterrupted;
import io.muster.job.JobRunner;
import io.muster.job.JobState;
import io.muster.shared.EngineAway;
import io.muster.shared.Problem;
import io.muster.shared.StorageFull;
import io.muster.shared.Trace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every second: keeps what runs here alive, finds what died elsewhere, and begins what waits. */
@ApplicationScoped
class JobBeat {
    private static final Logger LOG = Logger.getLogger(JobBeat.class);

    private final Map<String, JobRun> running = new ConcurrentHashMap<>();
    private final Leases leases;
    private final JobTable table;
    private final Instance<JobRunner> runners;
    private final JobMetrics metrics;
    private final InstantSource clock;
    private final int atOnce;
    private volatile boolean stopping;

    JobBeat(
            Leases leases,
            JobTable table,
            @Any Instance<JobRunner> runners,
            JobMetrics metrics,
            InstantSource clock,
            @ConfigProperty(name = "muster.jobs.at-once") int atOnce) {
        this.leases = leases;
        this.table = table;
        this.runners = runners;
        this.metrics = metrics;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void beat() {
        try {
            keep();
            leases.reap(clock.instant());
            begin();
            metrics.beat();
        } catch (EngineAway e) {
            LOG.debug("MySQL is away, or two servers' beats met at the same jobs; the next beat does what is left");
        } catch (RuntimeException e) {
            LOG.errorf("The jobs' beat failed\n%s", new Trace(e));
        }
    }

    /** What runs here shall be run again by whoever is next, and not wait for its lease to end. */
    void stop(@Observes ShutdownEvent event) {
        // First, so that one that is just beginning some begins no more.
        stopping = true;
        giveUpWhatRuns();
    }

    /** Never while a job begins: taken and not yet running it would be forgotten. */
    private synchronized void giveUpWhatRuns() {
        running.values().forEach(JobRun::lose);
        if (!running.isEmpty()) {
            try {
                leases.giveUp(clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("Running jobs could not be given up; they are run again when their leases have ended");
            }
        }
    }

    private void keep() {
        Set<String> before = giveBackWhatDoesNotRun();
        if (before.isEmpty()) {
            return;
        }
        long until = System.nanoTime() + Leases.LEASE.toNanos();
        leases.renew();
        Map<String, Leases.Held> held = leases.held();
        for (String id : before) {
            Leases.@Nullable Held mine = held.get(id);
            Optional.ofNullable(running.get(id)).ifPresent(run -> {
                if (mine == null || mine.run() != run.run()) {
                    run.lose();
                } else {
                    run.renewed(until);
                    if (mine.cancelAsked()) {
                        run.cancel();
                    }
                }
            });
        }
    }

    /** Never while a job begins: between its being taken and its running it would be given back, and be run twice. */
    private synchronized Set<String> giveBackWhatDoesNotRun() {
        Set<String> here = Set.copyOf(running.keySet());
        leases.giveBackAllBut(here, clock.instant());
        return here;
    }

    /** Not within whatever queued it, which may not be stored before its transaction ends. */
    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        Thread.ofVirtual().name("jobs").start(() -> {
            try {
                begin();
            } catch (RuntimeException e) {
                LOG.debug("The job begins with the next beat");
            }
        });
    }

    private synchronized void begin() {
        Set<String> queues = new HashSet<>();
        if (stopping || running.size() >= atOnce) {
            return;
        }
        for (Job job : leases.waiting()) {
            Optional<JobRunner> runner = runners.stream()
                    .filter(each -> each.kind().equals(job.kind()))
                    .findFirst();
            // A run that was lost and has not noticed yet must end before the next one of its job begins.
            boolean free = !stopping && running.size() < atOnce && !running.containsKey(job.id());
            // Nor does one that waits behind it begin in its stead: what a job is asked to do may build on the one
            // before.
            boolean isNext = queues.add(job.queue());
            if (isNext && free && runner.isPresent()) {
                long until = System.nanoTime() + Leases.LEASE.toNanos();
                leases.take(job, clock.instant()).ifPresent(run -> start(job, run, runner.get(), until));
            }
        }
    }

    private void start(Job job, int number, JobRunner runner, long leaseEndNanos) {
        JobRun run = new JobRun(job, number, table, leaseEndNanos);
        running.put(job.id(), run);
        // Not a virtual thread: loads spend their time in native code, which would hold up everybody else's.
        Thread.ofPlatform().name("job-" + job.kind() + "-" + job.id()).start(() -> {
            try {
                end(run, runner).ifPresent(ended -> {
                    new JobEnd(run, clock, () -> stopping).write(ended);
                    metrics.ended(job.kind(), ended.state());
                });
            } finally {
                running.remove(job.id(), run);
            }
        });
    }

    /** Empty where it was interrupted: then the next beat lets go of it, here or elsewhere. */
    private static Optional<JobEnd.Ended> end(JobRun run, JobRunner runner) {
        try {
            runner.run(run);
            return Optional.of(new JobEnd.Ended(JobState.SUCCEEDED, null));
        } catch (JobInterrupted e) {
            return Optional.empty();
        } catch (JobCancelled e) {
            return Optional.of(new JobEnd.Ended(JobState.CANCELLED, null));
        } catch (JobFailed e) {
            return Optional.of(new JobEnd.Ended(JobState.FAILED, e.problem()));
        } catch (EngineAway e) {
            return Optional.of(
                    new JobEnd.Ended(JobState.FAILED, new Problem("", "ENGINE_AWAY", String.valueOf(e.getMessage()))));
        } catch (StorageFull e) {
            return Optional.of(
                    new JobEnd.Ended(JobState.FAILED, new Problem("", "STORAGE_FULL", String.valueOf(e.getMessage()))));
        } catch (RuntimeException | Error e) {
            LOG.errorf("Job %s failed\n%s", run.job().id(), new Trace(e));
            return Optional.of(new JobEnd.Ended(
                    JobState.FAILED, new Problem("", "INTERNAL", "The server made a mistake; its log tells more.")));
        }
    }
}
