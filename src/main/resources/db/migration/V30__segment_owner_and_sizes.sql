-- Who answers for a segment: a person or a team, as people write it.
ALTER TABLE segment_version ADD COLUMN owner VARCHAR(200) AFTER folder;

-- How many belonged to a segment, once a day and once more for each new version of that day; the last one stays.
CREATE TABLE segment_size (
    segment VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day DATE NOT NULL,
    version INT NOT NULL,
    members BIGINT NOT NULL,
    customers BIGINT NOT NULL,
    as_of DATETIME(6) NOT NULL,
    PRIMARY KEY (segment, day),
    FOREIGN KEY (segment) REFERENCES segment (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row: which server measures, by when its turn ends, so that two do not count the same.
CREATE TABLE segment_size_turn (
    only_row TINYINT NOT NULL DEFAULT 1,
    ends_at DATETIME(6) NOT NULL,
    PRIMARY KEY (only_row),
    CHECK (only_row = 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
INSERT INTO segment_size_turn (ends_at) VALUES ('2000-01-01');
