-- Lookalikes: what was asked, so that it can be asked again. The id is that of the first job.
CREATE TABLE lookalike (
    id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200),
    -- The seed is a filter, or these customers' numbers as a Roaring bitmap.
    seed_filter LONGTEXT,
    seed_numbers LONGBLOB,
    size BIGINT,
    ratio DOUBLE,
    within_filter LONGTEXT,
    exclude_seed BOOLEAN NOT NULL,
    -- Codes of tags, as JSON.
    tags LONGTEXT,
    exclude_tags LONGTEXT NOT NULL,
    -- The job that finds, or last found, its people.
    job VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    -- Of the people found last; 0 before the first.
    revision BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY lookalike_created (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- Found people. Those of the revision before the present one stay, for those who are still reading them.
CREATE TABLE lookalike_result (
    lookalike VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision BIGINT NOT NULL,
    size BIGINT NOT NULL,
    result LONGTEXT NOT NULL,
    -- What one point is worth.
    unit DOUBLE NOT NULL,
    -- As a Roaring bitmap over customers' numbers.
    members LONGBLOB NOT NULL,
    as_of DATETIME(6) NOT NULL,
    PRIMARY KEY (lookalike, revision),
    FOREIGN KEY (lookalike) REFERENCES lookalike (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- The same people the best first: the number and the points of each in four bytes, the highest byte first.
CREATE TABLE lookalike_ranked (
    lookalike VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision BIGINT NOT NULL,
    chunk INT NOT NULL,
    people MEDIUMBLOB NOT NULL,
    PRIMARY KEY (lookalike, revision, chunk),
    FOREIGN KEY (lookalike, revision) REFERENCES lookalike_result (lookalike, revision) ON DELETE CASCADE
);
