package io.muster.audience;

import io.muster.filter.KeptList;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place where lists of customers are kept that filters may name, such as finished lookalikes. There may be several, or
 * none; no two keep lists of the same id.
 */
public interface KeptLists {

    /**
     * The list's revision, which is another one after every change of its members; empty where there is no such list, or
     * it is not finished. Asked for every filter that names a list, and so cheap; the members are read again only where
     * it differs, so that a list made anew under the id of one that is gone needs a revision that the other never had.
     *
     * @param id as a filter says it: any text
     */
    OptionalLong revision(String id);

    /** The list as it is now, all of one revision; empty where there is none. */
    Optional<KeptList> find(String id);
}
