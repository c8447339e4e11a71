package io.muster.tag;

import java.util.List;

/** Where the set times are kept by which values expire. */
public interface ExpiryIndex {

    /**
     * Makes ready for tags whose values shall expire from now on, before the catalogue says so. Returns when it is done
     * but for what was written in the last moment, which may take long. May be repeated.
     *
     * @param beginning all tags that are to begin together
     * @throws io.muster.shared.EngineAway if the engine is away; nothing is harmed then
     */
    void prepare(List<TagEdit.Revision> beginning);

    /**
     * Makes up, once the catalogue says so, for what was written between {@link #prepare} and then. May be repeated.
     *
     * @param begun what was prepared for
     * @throws io.muster.shared.EngineAway if the engine is away; values of that moment may then not count
     */
    void complete(List<TagEdit.Revision> begun);
}
