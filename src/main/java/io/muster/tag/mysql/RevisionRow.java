package io.muster.tag.mysql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that grows with every change of the catalogue. */
@Entity
@Table(name = "catalogue_revision")
class RevisionRow {
    static final byte ONLY = 1;

    @Id
    @Column(name = "only_row")
    byte onlyRow = ONLY;

    long revision;
}
