package io.muster.load;

import java.nio.file.Path;

/** Where the rows of loads are read, checked, made and compared. */
public interface LoadWorkshop {

    /**
     * Begins the work on one load.
     *
     * @param scratch an empty folder for whatever does not fit into memory; may be deleted afterwards
     * @param goesOn asked several times a second, from any thread; throws to stop the work, which throws the same
     */
    LoadWorkbench open(Path scratch, Runnable goesOn);
}
