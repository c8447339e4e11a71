package io.muster.tag.mysql;

import io.muster.shared.jackson.JsonWriter;
import io.muster.shared.jackson.StrictJson;
import io.muster.tag.Dictionary;
import io.muster.tag.FieldChange;
import io.muster.tag.Tag;
import io.muster.tag.TagReader;
import io.muster.tag.TagRevision;
import io.muster.tag.TagWriter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** One version of a tag, without its dictionary. */
@Entity
@Table(name = "tag_version")
@IdClass(VersionRow.Key.class)
class VersionRow {
    record Key(String tag, int version) {}

    @Id
    String tag = "";

    @Id
    int version;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    String definition = "";

    String diff = "";

    static VersionRow of(Tag tag, List<FieldChange> diff, Instant changedAt) {
        VersionRow row = new VersionRow();
        row.tag = tag.code().value();
        row.version = tag.version();
        row.changedAt = changedAt;
        row.definition = JsonWriter.write(TagWriter.definition(tag));
        row.diff = JsonWriter.write(DiffJson.write(diff));
        return row;
    }

    Tag tag(Dictionary values) {
        return TagReader.stored(StrictJson.read(definition), values, version);
    }

    TagRevision revision() {
        return new TagRevision(version, changedAt, DiffJson.read(StrictJson.read(diff)));
    }
}
