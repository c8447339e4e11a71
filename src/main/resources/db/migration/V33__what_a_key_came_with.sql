-- What the request of an idempotency key carried, as a hash, so that a key that comes with something else is told. Unknown
-- of requests before.
ALTER TABLE repeated_request ADD COLUMN body CHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
