-- Whose turn it is to measure segments, so that nobody ends another's.
ALTER TABLE segment_size_turn ADD COLUMN owner CHAR(36) CHARACTER SET ascii COLLATE ascii_bin;
