-- The lists that a version's filter names. No version named any before there was this table. A filter may name a list by
-- any text, but only one that is there can be saved, and nobody keeps lists of longer ids.
CREATE TABLE segment_list (
    segment VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    list VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (segment, version, list),
    KEY segment_list_list (list),
    FOREIGN KEY (segment, version) REFERENCES segment_version (segment, version) ON DELETE CASCADE
);

-- The lists of a walk's audience as they were when it began, as Roaring bitmaps: a list may be refreshed meanwhile. The
-- walk's query names them by their positions.
CREATE TABLE walk_list (
    walk CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position INT NOT NULL,
    members LONGBLOB NOT NULL,
    PRIMARY KEY (walk, position),
    FOREIGN KEY (walk) REFERENCES walk (id) ON DELETE CASCADE
);
