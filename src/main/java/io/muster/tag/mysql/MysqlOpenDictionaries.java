package io.muster.tag.mysql;

import io.muster.tag.Catalogue;
import io.muster.tag.OpenDictionaries;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Dictionaries that grow with the customers' values. */
@ApplicationScoped
class MysqlOpenDictionaries implements OpenDictionaries {
    private final TagCatalogue catalogue;
    private final CatalogueChange changes;

    MysqlOpenDictionaries(TagCatalogue catalogue, CatalogueChange changes) {
        this.catalogue = catalogue;
        this.changes = changes;
    }

    @Override
    public void gain(Map<TagCode, Set<String>> values) {
        Map<TagCode, Set<String>> news = news(values);
        if (!news.isEmpty()) {
            changes.make((session, revision) -> news.forEach((code, codes) -> gain(session, code, codes, revision)));
        }
    }

    /** Most batches bring nothing new, and shall not wait for anybody's lock. */
    private Map<TagCode, Set<String>> news(Map<TagCode, Set<String>> values) {
        Catalogue current = catalogue.current();
        Map<TagCode, Set<String>> news = new LinkedHashMap<>();
        values.forEach((code, codes) -> {
            @Nullable Tag tag = current.find(code).orElse(null);
            if (tag != null && tag.open()) {
                Set<String> unknown = new LinkedHashSet<>(codes);
                unknown.removeIf(tag.values()::has);
                if (!unknown.isEmpty()) {
                    news.put(code, unknown);
                }
            }
        });
        return news;
    }

    private static void gain(StatelessSession session, TagCode code, Set<String> codes, long revision) {
        @Nullable TagRow row = session.get(TagRow.class, code.value());
        if (row != null && new DictionaryRows(session).gain(row, codes, revision)) {
            session.update(TagRow.of(row.code, row.version, row.versionRevision, revision));
        }
    }
}
