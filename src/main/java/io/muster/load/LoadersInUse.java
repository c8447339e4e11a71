package io.muster.load;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The loaders of this server, read once when it starts: a wrong one keeps it from starting, with the reason. */
@Startup
@Singleton
public class LoadersInUse {
    private final Loaders loaders;

    LoadersInUse(@ConfigProperty(name = "muster.loaders-dir") Path folder) {
        this.loaders = Loaders.in(folder);
    }

    /** All of them. */
    public Loaders get() {
        return loaders;
    }
}
