package io.muster.shared;

import org.jspecify.annotations.Nullable;

/** Nothing more can be stored until somebody makes room. */
public final class StorageFull extends RuntimeException {

    /** @param what whose disk is full, for people */
    public StorageFull(String what, @Nullable Throwable cause) {
        super("There is no room left on the disk of " + what, cause);
    }
}
