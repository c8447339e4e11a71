-- Walks through members of which more pages are to come: what is needed to read on, whichever server is asked. The
-- texts are Elasticsearch's.
CREATE TABLE walk (
    id CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    point_in_time TEXT NOT NULL,
    query LONGTEXT NOT NULL,
    total BIGINT NOT NULL,
    as_of DATETIME(6) NOT NULL,
    -- By when it must go on, in UTC by the servers' clocks.
    idle_until DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY walk_idle (idle_until)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
