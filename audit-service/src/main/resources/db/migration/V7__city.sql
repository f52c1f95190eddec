-- Log-signed checkpoints that contradict what was cosigned, both notes; and how an alarm ends by a person's hand.

-- From here on the note of a head carries the witness's cosignature; the mirror serves it.
ALTER TABLE mirror_head ADD COLUMN note text;

-- What is evidence: the note, what it was held against, and that the two differ. One row for each tree that is claimed.
ALTER TABLE witness_evidence RENAME COLUMN request TO note;
ALTER TABLE witness_evidence RENAME COLUMN finding TO message;
ALTER TABLE witness_evidence
    ADD COLUMN finding text NOT NULL DEFAULT 'CONTRADICTS' CHECK (finding IN ('CONTRADICTS', 'UNPROVED')),
    ADD COLUMN size    bigint,
    ADD COLUMN root    bytea CHECK (length(root) = 32),
    ADD COLUMN against text NOT NULL DEFAULT '',
    ADD COLUMN proof   text[] NOT NULL DEFAULT '{}';
ALTER TABLE witness_evidence ALTER COLUMN finding DROP DEFAULT;
CREATE UNIQUE INDEX witness_evidence_once ON witness_evidence (origin, finding, size, root);
CREATE INDEX witness_evidence_by_origin ON witness_evidence (origin, id);

-- Log-signed checkpoints of a size at which the city knows no root yet. Compared once the mirror reaches it; what holds
-- is forgotten then.
CREATE TABLE witness_claim (
    origin  text        NOT NULL,
    size    bigint      NOT NULL CHECK (size >= 0),
    root    bytea       NOT NULL CHECK (length(root) = 32),
    note    text        NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size, root)
);
GRANT SELECT, INSERT, DELETE ON witness_claim TO "${app}";

-- Who ended an alarm and why. The subject of the token, not the name.
CREATE TABLE alarm_ending (
    alarm      bigint      PRIMARY KEY REFERENCES alarm,
    caller     text        NOT NULL,
    request_id uuid        NOT NULL,
    reason     text        NOT NULL,
    ended_at   timestamptz NOT NULL,
    UNIQUE (caller, request_id)
);
CREATE TRIGGER alarm_ending_append_only BEFORE UPDATE OR DELETE ON alarm_ending
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alarm_ending_never_truncated BEFORE TRUNCATE ON alarm_ending
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON alarm_ending TO "${app}";

-- An alarm only ends, once.
CREATE FUNCTION alarm_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
            OR (NEW.id, NEW.origin, NEW.kind, NEW.subject, NEW.message, NEW.raised_at)
                IS DISTINCT FROM (OLD.id, OLD.origin, OLD.kind, OLD.subject, OLD.message, OLD.raised_at) THEN
        RAISE EXCEPTION 'an alarm only ends (Art. 27)' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER alarm_ends BEFORE UPDATE ON alarm
    FOR EACH ROW EXECUTE FUNCTION alarm_only_ends();
CREATE TRIGGER alarm_stays BEFORE DELETE ON alarm
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alarm_never_truncated BEFORE TRUNCATE ON alarm
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
