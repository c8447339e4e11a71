-- A customer's dense number for life. The number comes first in the table's order, so that new rows are always appended.
CREATE TABLE customer (
    number INT NOT NULL,
    id VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (number),
    UNIQUE KEY customer_id (id)
);

-- One row: the number that the next new customer gets.
CREATE TABLE customer_counter (
    only_row TINYINT NOT NULL DEFAULT 1,
    next_number INT NOT NULL,
    PRIMARY KEY (only_row),
    CHECK (only_row = 1)
);
INSERT INTO customer_counter (next_number) VALUES (1);

-- Who got values of a source otherwise than by its loader since the loader's last run: a load that is the whole truth
-- must look at them too.
CREATE TABLE customer_touched (
    source VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number INT NOT NULL,
    touched_at DATETIME(3) NOT NULL,
    PRIMARY KEY (source, number)
);
