package io.muster.load;

import io.muster.tag.Catalogue;

/** Where a loader's tags are entered before its customers are. */
public interface LoaderCatalogue {

    /**
     * Makes sure that the catalogue has the loader's tags, and that they are published.
     *
     * @return the catalogue with them
     * @throws io.muster.shared.Invalid if the loader's file is wrong
     * @throws io.muster.shared.Conflict if something stands in the way
     */
    Catalogue enter(Loader loader);
}
