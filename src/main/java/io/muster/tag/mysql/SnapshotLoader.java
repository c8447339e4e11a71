package io.muster.tag.mysql;

import io.muster.shared.mysql.MysqlRequests;
import io.muster.tag.Catalogue;
import io.muster.tag.Category;
import io.muster.tag.Dictionary;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Tag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue as it stands at one revision; of an earlier one only what has changed since is read again. */
@ApplicationScoped
class SnapshotLoader {
    private final MysqlRequests mysql;
    private final StatelessSession session;

    SnapshotLoader(MysqlRequests mysql, StatelessSession session) {
        this.mysql = mysql;
        this.session = session;
    }

    /** The present catalogue; everything is read in one transaction, and so of one revision. */
    Catalogue load(Catalogue earlier) {
        return mysql.ask(() -> QuarkusTransaction.requiringNew().call(() -> {
            long revision = session.createSelectionQuery("select revision from RevisionRow", Long.class)
                    .getSingleResult();
            List<Tag> tags = tags(earlier);
            List<Category> categories =
                    session.createSelectionQuery("from CategoryRow order by path", CategoryRow.class).list().stream()
                            .map(CategoryRow::category)
                            .toList();
            return new Catalogue(revision, tags, categories);
        }));
    }

    private List<Tag> tags(Catalogue earlier) {
        Map<String, VersionRow> versions = new HashMap<>();
        newVersions(earlier.revision()).forEach(row -> versions.put(row.tag, row));
        Map<String, List<DictionaryValue>> values = new HashMap<>();
        newValues(earlier.revision())
                .forEach(row -> values.computeIfAbsent(row.tag, tag -> new ArrayList<>())
                        .add(row.value()));
        List<Tag> tags = new ArrayList<>();
        for (TagRow row :
                session.createSelectionQuery("from TagRow", TagRow.class).list()) {
            @Nullable VersionRow version = versions.get(row.code);
            List<DictionaryValue> news = values.getOrDefault(row.code, List.of());
            tags.add(version == null ? grown(earlier, row, news) : version.tag(new Dictionary(news)));
        }
        return tags;
    }

    /** The tags that have another version than in the earlier catalogue. */
    private List<VersionRow> newVersions(long since) {
        return session.createSelectionQuery(
                        "select v from VersionRow v join TagRow t on v.tag = t.code and v.version = t.version"
                                + " where t.versionRevision > :since",
                        VersionRow.class)
                .setParameter("since", since)
                .list();
    }

    /** The whole dictionaries of those tags, and what others gained. */
    private List<ValueRow> newValues(long since) {
        return session.createSelectionQuery(
                        "select v from ValueRow v join TagRow t on v.tag = t.code"
                                + " where t.revision > :since and v.untilVersion is null"
                                + " and (t.versionRevision > :since or v.revision > :since) order by v.place",
                        ValueRow.class)
                .setParameter("since", since)
                .list();
    }

    private static Tag grown(Catalogue earlier, TagRow row, List<DictionaryValue> news) {
        Tag known = earlier.find(row.code).orElseThrow();
        if (news.isEmpty()) {
            return known;
        }
        List<DictionaryValue> all =
                Stream.concat(known.values().values().stream(), news.stream()).toList();
        return known.with(new Dictionary(all), row.version);
    }
}
