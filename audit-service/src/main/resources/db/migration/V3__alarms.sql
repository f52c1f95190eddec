-- An alarm names what it is about: a case, a record, a tile; the origin where it is about the whole log.

ALTER TABLE alarm ADD COLUMN subject text;
UPDATE alarm SET subject = origin;
ALTER TABLE alarm ALTER COLUMN subject SET NOT NULL;
DROP INDEX alarm_standing;
CREATE UNIQUE INDEX alarm_standing ON alarm (origin, kind, subject) WHERE ended_at IS NULL;
