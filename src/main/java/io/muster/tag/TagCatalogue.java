package io.muster.tag;

/** Where the catalogue is kept. */
public interface TagCatalogue {

    /** The catalogue as it stands now: every acknowledged change is in it. */
    Catalogue current();
}
