package io.muster.tag.mysql;

import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One entry of a dictionary, for the versions to which it belongs. */
@Entity
@Table(name = "tag_value")
@IdClass(ValueRow.Key.class)
class ValueRow {
    record Key(String tag, String code, int sinceVersion) {}

    @Id
    String tag = "";

    @Id
    String code = "";

    @Id
    @Column(name = "since_version")
    int sinceVersion;

    @Column(name = "until_version")
    @Nullable
    Integer untilVersion;

    @Column(name = "position")
    int place;

    @Column(name = "name_zh")
    @Nullable
    String nameZh;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    long revision;

    static ValueRow of(String tag, DictionaryValue value, int sinceVersion, int place, long revision) {
        ValueRow row = new ValueRow();
        row.tag = tag;
        row.code = value.code();
        row.sinceVersion = sinceVersion;
        row.place = place;
        row.revision = revision;
        if (!value.names().equals(Names.of(value.code()))) {
            row.nameZh = value.names().zh();
            row.nameEn = value.names().en();
        }
        return row;
    }

    DictionaryValue value() {
        return new DictionaryValue(code, nameZh == null || nameEn == null ? Names.of(code) : new Names(nameZh, nameEn));
    }

    boolean says(DictionaryValue value, int atPlace) {
        return place == atPlace && value().equals(value);
    }
}
