package io.muster.load;

import io.muster.customer.CustomerStore;
import io.muster.job.JobFailed;
import io.muster.job.JobRunner;
import io.muster.job.RunningJob;
import io.muster.shared.Problem;
import io.muster.tag.OpenDictionaries;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does loads. */
@ApplicationScoped
class LoadRunner implements JobRunner {
    private final LoadersInUse loaders;
    private final LoadFolders folders;
    private final LoadWorkshop workshop;
    private final LoaderCatalogue catalogue;
    private final CustomerStore store;
    private final ClearTouched clearTouched;
    private final OpenDictionaries dictionaries;
    private final int inFlight;
    private final int batchSize;

    LoadRunner(
            LoadersInUse loaders,
            LoadFolders folders,
            LoadWorkshop workshop,
            LoaderCatalogue catalogue,
            CustomerStore store,
            ClearTouched clearTouched,
            OpenDictionaries dictionaries,
            @ConfigProperty(name = "muster.load.batches-in-flight") int inFlight,
            @ConfigProperty(name = "muster.load.batch-size") int batchSize) {
        this.loaders = loaders;
        this.folders = folders;
        this.workshop = workshop;
        this.catalogue = catalogue;
        this.store = store;
        this.clearTouched = clearTouched;
        this.dictionaries = dictionaries;
        this.inFlight = inFlight;
        this.batchSize = batchSize;
    }

    @Override
    public String kind() {
        return LoadRequest.KIND;
    }

    @Override
    public void run(RunningJob job) {
        LoadRequest request = LoadRequest.of(job.job());
        Loader loader = loaders.get()
                .find(request.loader())
                .orElseThrow(() ->
                        new JobFailed(new Problem("", "UNKNOWN_LOADER", "there is no loader " + request.loader())));
        try {
            new Load(
                            job,
                            request,
                            loader,
                            folders,
                            workshop,
                            catalogue,
                            store,
                            clearTouched,
                            dictionaries,
                            inFlight,
                            batchSize)
                    .run();
        } catch (BadLoader e) {
            throw new JobFailed(new Problem("", "BAD_LOADER", "the loader " + loader.name() + ": " + e.getMessage()));
        }
    }
}
