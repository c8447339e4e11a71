-- When filters last named a tag, and when callers last set one. Written some seconds late; no customer is in it.
CREATE TABLE tag_activity (
    tag VARCHAR(100) NOT NULL,
    -- NAMED or SET
    kind VARCHAR(5) NOT NULL,
    last_at DATETIME(3) NOT NULL,
    PRIMARY KEY (tag, kind),
    FOREIGN KEY (tag) REFERENCES tag (code) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row: when recording began. What happened before is not known.
CREATE TABLE tag_activity_begin (
    only_row TINYINT NOT NULL DEFAULT 1,
    begun_at DATETIME(3) NOT NULL,
    PRIMARY KEY (only_row),
    CHECK (only_row = 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
INSERT INTO tag_activity_begin (begun_at) VALUES (UTC_TIMESTAMP(3));
