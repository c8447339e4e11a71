package io.muster.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small loader with a tag of every type, written to a folder as people write one. */
final class ShopLoader {
    private final Path folder;

    ShopLoader(Path loaders) {
        this.folder = loaders.resolve("shop");
    }

    Loader withoutTimes() throws IOException {
        return written("""
                {"name": "shop", "sources": ["shop"], "csv": {"delimiter": ",", "quote": "\\"",
                  "columns": ["id", "level", "interest", "points", "since", "active"],
                  "rules": [
                    {"rule": "REQUIRED", "column": "id"},
                    {"rule": "UNIQUE", "column": "id", "refuses": "ROW"},
                    {"rule": "FORMAT", "column": "id", "pattern": "[a-z0-9-]+", "refuses": "ROW"},
                    {"rule": "TYPE", "column": "points", "type": "DECIMAL", "refuses": "VALUE"},
                    {"rule": "RANGE", "column": "points", "min": 0, "refuses": "VALUE"},
                    {"rule": "TYPE", "column": "since", "type": "DAY", "refuses": "VALUE"},
                    {"rule": "TYPE", "column": "active", "type": "FLAG", "refuses": "VALUE"}]}}
                """, """
                {"tags": [%s,
                  {"code": "shop.interest", "names": {"zh": "兴趣", "en": "Interest"}, "category": ["a"], "type": "MULTI",
                   "kind": "RULE", "weighted": true, "open": true, "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "o"},
                  {"code": "shop.points", "names": {"zh": "积分", "en": "Points"}, "category": ["a"], "type": "NUMBER",
                   "kind": "RULE", "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "o"},
                  {"code": "shop.since", "names": {"zh": "自", "en": "Since"}, "category": ["a"], "type": "DATE",
                   "precision": "DAY", "kind": "RULE", "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "o"},
                  {"code": "shop.active", "names": {"zh": "活跃", "en": "Active"}, "category": ["a"], "type": "FLAG",
                   "kind": "RULE", "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "o"}]}
                """, """
                SELECT id, line, level AS "shop.level", interest AS "shop.interest", points AS "shop.points",
                    since AS "shop.since", active AS "shop.active" FROM input
                """);
    }

    Loader withTimes() throws IOException {
        return written("""
                {"name": "shop", "sources": ["shop"], "csv": {"delimiter": ",", "quote": "\\"",
                  "columns": ["id", "level", "at"],
                  "rules": [{"rule": "TYPE", "column": "at", "type": "INSTANT", "refuses": "ROW"}]}}
                """, "{\"tags\": [%s]}", "SELECT id, \"at\", level AS \"shop.level\" FROM input");
    }

    private Loader written(String description, String catalogue, String rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("loader.json"), description);
        Files.writeString(folder.resolve("catalogue.json"), catalogue.formatted("""
                {"code": "shop.level", "names": {"zh": "等级", "en": "Level"}, "category": ["a"], "type": "ENUM",
                 "kind": "RULE", "values": [{"code": "gold", "names": {"zh": "金", "en": "Gold"}},
                 {"code": "silver", "names": {"zh": "银", "en": "Silver"}}],
                 "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "o"}"""));
        Files.writeString(folder.resolve("rows.sql"), rows);
        return new LoaderFolder(folder).read();
    }
}
