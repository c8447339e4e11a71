package io.muster.load;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What monitoring sees of the data folder: a load that finds no room there fails. */
class DataFolderMetrics {

    @Produces
    @Singleton
    MeterBinder room(LoadFolders folders) {
        return new DiskSpaceMetrics(folders.loads().toFile());
    }
}
