-- Long work. Of the jobs of one queue only one runs: the unique key sees to it, whoever asks.
CREATE TABLE job (
    id VARCHAR(36) NOT NULL,
    kind VARCHAR(50) NOT NULL,
    queue VARCHAR(200) NOT NULL,
    state VARCHAR(10) NOT NULL,
    running_queue VARCHAR(200) GENERATED ALWAYS AS (CASE WHEN state = 'RUNNING' THEN queue END) STORED,
    done BIGINT NOT NULL DEFAULT 0,
    total BIGINT,
    created_at DATETIME(6) NOT NULL,
    queued_at DATETIME(6) NOT NULL,
    started_at DATETIME(6),
    finished_at DATETIME(6),
    problem JSON,
    input JSON NOT NULL,
    figures JSON NOT NULL,
    cancel_asked BOOLEAN NOT NULL DEFAULT FALSE,
    -- Which run this is, so that a run that was given up for dead cannot speak for the next one.
    run INT NOT NULL DEFAULT 0,
    -- The server that runs it, and how long it may be silent before it counts as dead, in UTC by this database's clock.
    owner VARCHAR(36),
    lease_until DATETIME(6),
    PRIMARY KEY (id),
    UNIQUE KEY job_running_queue (running_queue),
    KEY job_state (state, queued_at),
    KEY job_created (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- Answers to requests that carried an idempotency key, for repeats. The id is a hash of caller, path and key.
CREATE TABLE repeated_request (
    id CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer VARCHAR(200) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY repeated_request_created (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
