package io.muster.load;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes files of loads that nobody will retry or look at any more, and uploads that a dying server left. */
@ApplicationScoped
class ForgetOldLoads {
    private final LoadFolders folders;
    private final InstantSource clock;
    private final Duration kept;

    ForgetOldLoads(
            LoadFolders folders, InstantSource clock, @ConfigProperty(name = "muster.load.keep-files") Duration kept) {
        this.folders = folders;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h")
    @RunOnVirtualThread
    void run() {
        folders.deleteOlderThan(clock.instant().minus(kept));
    }
}
