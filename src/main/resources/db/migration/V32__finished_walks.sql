-- A walk that was read to its end is kept for a while, since its last page may not have been heard; it makes room for
-- others.
ALTER TABLE walk ADD COLUMN finished BOOLEAN NOT NULL DEFAULT FALSE;
