-- What the log holds of each service's chains, to be compared with what the service says that it holds.

CREATE TABLE held_record (
    source   text   NOT NULL,
    chain    text   NOT NULL,
    sequence bigint NOT NULL,
    -- The event's ce_position; 0 for events from before there were positions.
    position bigint NOT NULL,
    previous bytea  NOT NULL,
    -- SHA-256 of the record's canonical bytes.
    hash     bytea  NOT NULL,
    -- The order in which they came here.
    seen     bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (source, chain, sequence)
);

INSERT INTO held_record (source, chain, sequence, position, previous, hash)
SELECT e.source, shown ->> 'subject', (shown ->> 'sequence')::bigint, 0, decode(shown ->> 'previous', 'hex'), sha256(canonical)
FROM log_entry e JOIN log_payload USING (idx), LATERAL (SELECT convert_from(e.leaf, 'UTF8')::jsonb) AS q(shown)
ORDER BY idx
ON CONFLICT DO NOTHING;

CREATE INDEX held_record_by_position ON held_record (source, position);
CREATE UNIQUE INDEX held_record_by_seen ON held_record (seen);

CREATE TABLE held_tip (
    source   text   NOT NULL,
    chain    text   NOT NULL,
    sequence bigint NOT NULL,
    hash     bytea  NOT NULL,
    PRIMARY KEY (source, chain)
);

INSERT INTO held_tip
SELECT DISTINCT ON (source, chain) source, chain, sequence, hash FROM held_record ORDER BY source, chain, sequence DESC;

-- The furthest that each service's censuses reached, and when the last one came.
CREATE TABLE census_source (
    source   text        PRIMARY KEY,
    fence    bigint      NOT NULL,
    seen     bigint      NOT NULL,
    taken_at timestamptz NOT NULL
);

-- The node's alarms about its own records and log, as records of the chain counties/{county}/alarms.
CREATE TABLE alarm_entry (
    alarm     bigint PRIMARY KEY REFERENCES alarm,
    sequence  bigint NOT NULL UNIQUE,
    canonical bytea  NOT NULL,
    salt      bytea  NOT NULL
);

CREATE TRIGGER alarm_entry_append_only BEFORE UPDATE OR DELETE ON alarm_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON held_record, alarm_entry TO "${app}";
GRANT SELECT, INSERT, UPDATE ON held_tip, census_source TO "${app}";
