-- The records of cases in the order in which others may see them. The outbox is emptied by one relay at a time, which
-- holds a lock until its transaction is over: so the positions given while it empties become visible in their order,
-- and those of a case in the order of its chain. What the relay takes back, it takes back here too. The chains beside a
-- case, such as that of its alarms, hold no records of it.
CREATE TABLE case_change (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency   text   NOT NULL,
    chain    text   NOT NULL,
    sequence bigint NOT NULL
);
CREATE INDEX case_change_by_agency ON case_change (agency, position);

CREATE FUNCTION number_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO case_change (agency, chain, sequence)
    SELECT split_part(chain, '/cases/', 1), chain, sequence FROM gone
    WHERE chain ~ '^counties/[^/]+/agencies/[^/]+/cases/[^/]+$' ORDER BY id;
    RETURN NULL;
END $$;

CREATE TRIGGER outbox_numbers_changes AFTER DELETE ON outbox REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION number_changes();

-- What was published before there were positions, each case in its order.
INSERT INTO case_change (agency, chain, sequence)
SELECT split_part(r.chain, '/cases/', 1), r.chain, r.sequence FROM record r
WHERE r.chain ~ '^counties/[^/]+/agencies/[^/]+/cases/[^/]+$'
    AND NOT EXISTS (SELECT FROM outbox o WHERE o.chain = r.chain AND o.sequence = r.sequence)
ORDER BY max(r.recorded_at) OVER (PARTITION BY r.chain ORDER BY r.sequence), r.chain, r.sequence;

GRANT SELECT, INSERT ON case_change TO "${app}";
