-- When a log's checkpoint last moved to a larger size. Cosigning the same size again is open to anybody who has read the
-- checkpoint, so that it says nothing of the log.

ALTER TABLE witness_head ADD COLUMN moved_at timestamptz;
UPDATE witness_head SET moved_at = cosigned_at;
ALTER TABLE witness_head ALTER COLUMN moved_at SET NOT NULL;
