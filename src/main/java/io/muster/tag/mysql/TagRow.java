package io.muster.tag.mysql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which version of a tag is the present one, and at which revisions of the catalogue it and its dictionary changed. */
@Entity
@Table(name = "tag")
class TagRow {
    @Id
    String code = "";

    int version;

    @Column(name = "version_revision")
    long versionRevision;

    long revision;

    static TagRow of(String code, int version, long versionRevision, long revision) {
        TagRow row = new TagRow();
        row.code = code;
        row.version = version;
        row.versionRevision = versionRevision;
        row.revision = revision;
        return row;
    }
}
