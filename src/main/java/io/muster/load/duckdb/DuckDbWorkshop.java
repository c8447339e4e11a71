package io.muster.load.duckdb;

import io.muster.load.LoadWorkbench;
import io.muster.load.LoadWorkshop;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens a DuckDB for every load. */
@ApplicationScoped
class DuckDbWorkshop implements LoadWorkshop {
    private final String memory;
    private final int mostValues;

    DuckDbWorkshop(
            @ConfigProperty(name = "muster.load.duckdb-memory") String memory,
            @ConfigProperty(name = "muster.tag.values-most") int mostValues) {
        this.memory = memory;
        this.mostValues = mostValues;
    }

    @Override
    public LoadWorkbench open(Path scratch, Runnable goesOn) {
        return new DuckDbWorkbench(scratch, memory, mostValues, goesOn);
    }
}
