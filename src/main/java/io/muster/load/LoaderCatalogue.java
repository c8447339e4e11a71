package io.muster.load;

import io.muster.tag.Catalogue;
import org.jspecify.annotations.Nullable;

/** Where a loader's tags are entered before its customers are. */
public interface LoaderCatalogue {

    /**
     * Makes sure that the catalogue has the loader's tags, new ones published. What people changed since is left alone
     * as long as the loader stays the same.
     *
     * @param lastVersion the loader's version when it last ran; null if it never did
     * @return the catalogue with them
     * @throws BadLoader if the loader's file is wrong, or something stands in the way of what it says
     * @throws io.muster.job.JobFailed if others keep changing the same tags
     */
    Catalogue enter(Loader loader, @Nullable String lastVersion);
}
