-- Saved segments. Ids, names and labels compare as they are written: case-sensitive, no padding.

-- One row: who changes segments holds its lock, so that changes come one after another. No circle of references can then
-- be closed from two sides at once, and nobody deletes what somebody is about to refer to.
CREATE TABLE segment_change (
    only_row TINYINT NOT NULL DEFAULT 1,
    PRIMARY KEY (only_row),
    CHECK (only_row = 1)
);
INSERT INTO segment_change VALUES (1);

-- Which version of a segment is the current one.
CREATE TABLE segment (
    id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);

-- Every version of every segment. The filter is kept to the letter, which a JSON column would not do.
CREATE TABLE segment_version (
    segment VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    saved_at DATETIME(6) NOT NULL,
    restored_from INT,
    name VARCHAR(200) NOT NULL,
    description VARCHAR(2000),
    folder VARCHAR(1000),
    labels JSON NOT NULL,
    filter LONGTEXT NOT NULL,
    canonical LONGTEXT NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sentence_zh LONGTEXT NOT NULL,
    sentence_en LONGTEXT NOT NULL,
    PRIMARY KEY (segment, version),
    FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- The segments that a version's filter refers to; version 0 is the current one, followed live. What an old version that
-- nobody uses any more refers to may be gone.
CREATE TABLE segment_reference (
    segment VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    to_segment VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_version INT NOT NULL,
    PRIMARY KEY (segment, version, to_segment, to_version),
    KEY segment_reference_to (to_segment, to_version),
    FOREIGN KEY (segment, version) REFERENCES segment_version (segment, version) ON DELETE CASCADE
);

-- The tags that a version's filter tests.
CREATE TABLE segment_tag (
    segment VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    tag VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (segment, version, tag),
    KEY segment_tag_tag (tag),
    FOREIGN KEY (segment, version) REFERENCES segment_version (segment, version) ON DELETE CASCADE
);
