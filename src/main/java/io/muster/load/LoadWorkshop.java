package io.muster.load;

import java.nio.file.Path;

/** Where the rows of loads are read, checked, made and compared. */
public interface LoadWorkshop {

    /**
     * Begins the work on one load.
     *
     * @param scratch an empty folder for whatever does not fit into memory; may be deleted afterwards
     */
    LoadWorkbench open(Path scratch);
}
