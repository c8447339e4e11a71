-- The tag catalogue. Codes and values compare as they are written: case-sensitive, no padding.

-- One row: grows with every change of the catalogue. Who changes the catalogue holds its lock, so that changes come one
-- after another; who reads the catalogue sees by it whether anything is new.
CREATE TABLE catalogue_revision (
    only_row TINYINT NOT NULL DEFAULT 1,
    revision BIGINT NOT NULL,
    PRIMARY KEY (only_row),
    CHECK (only_row = 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
INSERT INTO catalogue_revision (revision) VALUES (0);

-- The tree in which tags are found. The path is the codes with slashes between.
CREATE TABLE category (
    path VARCHAR(302) NOT NULL,
    name_zh VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (path)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- Which version of a tag is the present one, and at which revisions of the catalogue that version was made and anything
-- of the tag, its dictionary included, last changed.
CREATE TABLE tag (
    code VARCHAR(100) NOT NULL,
    version INT NOT NULL,
    version_revision BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- Every version of every tag: the tag without its dictionary, and how it differs from the version before.
CREATE TABLE tag_version (
    tag VARCHAR(100) NOT NULL,
    version INT NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    definition JSON NOT NULL,
    diff JSON NOT NULL,
    PRIMARY KEY (tag, version),
    FOREIGN KEY (tag) REFERENCES tag (code) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- The dictionaries through all versions: an entry belongs to the versions from since_version on, up to but without
-- until_version. A load that adds a value makes no version. Without names, the value's code is its name.
CREATE TABLE tag_value (
    tag VARCHAR(100) NOT NULL,
    code VARCHAR(200) NOT NULL,
    since_version INT NOT NULL,
    until_version INT,
    position INT NOT NULL,
    name_zh VARCHAR(200),
    name_en VARCHAR(200),
    revision BIGINT NOT NULL,
    PRIMARY KEY (tag, code, since_version),
    KEY tag_value_news (tag, revision),
    FOREIGN KEY (tag) REFERENCES tag (code) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
