package io.muster.audience;

import io.muster.filter.References;
import io.muster.shared.Json;
import java.util.List;

/** Where the segments and lists are kept that filters name. */
public interface SavedReferences {

    /**
     * What these filters name, and what that names in its turn, of one point in time.
     *
     * @param filters any JSON; what is no filter names nothing
     */
    References namedBy(List<Json> filters);
}
