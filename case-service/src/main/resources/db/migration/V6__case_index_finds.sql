-- What finds a case: as a whole (its numbers, party, officers) and by pairs of characters of its texts. All of it comes
-- from the records; a line without a phase is described when the service starts.
ALTER TABLE case_index ADD COLUMN phase text, ADD COLUMN terms text[], ADD COLUMN passages text[];
CREATE INDEX case_index_by_term ON case_index USING gin (terms);
CREATE INDEX case_index_by_day ON case_index (agency, opened_at);
GRANT UPDATE, DELETE ON case_index TO "${app}";
