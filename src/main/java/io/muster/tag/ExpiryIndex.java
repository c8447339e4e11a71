package io.muster.tag;

/** Where the set times are kept by which values expire. */
public interface ExpiryIndex {

    /**
     * Makes ready for a tag whose values shall expire from now on, before the catalogue says so. Returns when it is
     * done, which may take long. May be repeated.
     *
     * @param before the tag, whose values do not expire
     * @param after the tag as it will be
     * @throws io.muster.shared.EngineAway if the engine is away; nothing is harmed then
     */
    void prepare(Tag before, Tag after);
}
