package io.muster.tag.mysql;

import io.muster.tag.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The tree's rows. */
final class CategoryRows {
    private final StatelessSession session;
    private final Map<String, Category> known = new HashMap<>();

    CategoryRows(StatelessSession session) {
        this.session = session;
        session.createSelectionQuery("from CategoryRow", CategoryRow.class)
                .list()
                .forEach(row -> known.put(row.path, row.category()));
    }

    /** Gives a category its names; makes it where it is not there. */
    void name(Category category) {
        CategoryRow row = CategoryRow.of(category);
        @Nullable Category before = known.put(row.path, category);
        if (before == null) {
            session.insert(row);
        } else {
            session.update(row);
        }
        ensure(category.path());
    }

    /** Makes the category and those it lies in where they are not there. */
    void ensure(List<String> path) {
        for (int depth = 1; depth <= path.size(); depth++) {
            Category category = Category.unnamed(path.subList(0, depth));
            CategoryRow row = CategoryRow.of(category);
            if (known.putIfAbsent(row.path, category) == null) {
                session.insert(row);
            }
        }
    }
}
