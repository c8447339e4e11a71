package io.muster.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a loader gave for one load.
 *
 * @param load the load's id
 * @param askedAt when the load was asked for, in milliseconds since 1970; 0 where an older server wrote it
 * @param file the file's name in the loader's folder
 * @param loaderVersion the loader as it was
 * @param read how many lines were read
 * @param ignored how many were ignored
 * @param rejected how many were refused as a whole
 * @param valuesRejected how many single values were refused
 * @param customers how many customers there are
 */
record Output(
        String load,
        long askedAt,
        String file,
        String loaderVersion,
        long read,
        long ignored,
        long rejected,
        long valuesRejected,
        long customers) {

    /**
     * What is known of a loader's outputs.
     *
     * @param layout the tags' places in all of them
     * @param last what is wholly stored; null before the first load
     * @param unfinished what was begun to be stored, and may be in part; oldest first
     */
    record Manifest(List<String> layout, @Nullable Output last, List<Output> unfinished) {
        Manifest {
            layout = List.copyOf(layout);
            unfinished = List.copyOf(unfinished);
        }
    }
}
