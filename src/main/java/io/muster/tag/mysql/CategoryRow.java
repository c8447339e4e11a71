package io.muster.tag.mysql;

import io.muster.tag.Category;
import io.muster.tag.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A node of the tree of tags. */
@Entity
@Table(name = "category")
class CategoryRow {
    @Id
    String path = "";

    @Column(name = "name_zh")
    String nameZh = "";

    @Column(name = "name_en")
    String nameEn = "";

    static CategoryRow of(Category category) {
        CategoryRow row = new CategoryRow();
        row.path = String.join("/", category.path());
        row.nameZh = category.names().zh();
        row.nameEn = category.names().en();
        return row;
    }

    Category category() {
        return new Category(List.of(path.split("/")), new Names(nameZh, nameEn));
    }
}
