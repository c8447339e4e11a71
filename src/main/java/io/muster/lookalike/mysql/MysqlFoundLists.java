package io.muster.lookalike.mysql;

import io.muster.audience.KeptLists;
import io.muster.audience.RoaringNumbers;
import io.muster.filter.KeptList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** A lookalike, once its people are found, is a list that filters may name. While it is refreshed it stays as it was. */
@ApplicationScoped
class MysqlFoundLists implements KeptLists {
    private final LookalikeRows rows;

    MysqlFoundLists(LookalikeRows rows) {
        this.rows = rows;
    }

    @Override
    public OptionalLong revision(String id) {
        return rows.one("SELECT revision FROM lookalike WHERE id = ? AND revision > 0", row -> row.getLong(1), id)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public Optional<KeptList> find(String id) {
        return rows.one(
                "SELECT l.id, l.name, r.revision, r.members FROM lookalike l JOIN lookalike_result r"
                        + " ON r.lookalike = l.id AND r.revision = l.revision WHERE l.id = ?",
                row -> new KeptList(
                        row.getString("id"),
                        row.getString("name"),
                        row.getLong("revision"),
                        RoaringNumbers.read(row.getBytes("members"))),
                id);
    }
}
