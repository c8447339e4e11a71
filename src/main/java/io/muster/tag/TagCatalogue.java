package io.muster.tag;

/** Where the catalogue is kept. */
public interface TagCatalogue {

    /** The catalogue as it stands now: every acknowledged change is in it. */
    Catalogue current();

    /**
     * The catalogue of a moment ago, mostly without a wait: what was changed through this server is in it, and what was
     * changed through others but for the last moment. For questions about customers, who are of a moment ago too.
     */
    default Catalogue recent() {
        return current();
    }
}
