-- The city's side: what it has cosigned as a witness, its mirrors of the counties' logs, and what it supervises (Art. 30).

-- The last checkpoint cosigned for each log (tlog-witness): compared and replaced in one transaction.
CREATE TABLE witness_head (
    origin      text        PRIMARY KEY,
    size        bigint      NOT NULL CHECK (size >= 0),
    root        bytea       NOT NULL CHECK (length(root) = 32),
    note        text        NOT NULL,
    cosigned_at timestamptz NOT NULL
);

CREATE FUNCTION witness_only_advances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.origin <> OLD.origin OR NEW.size < OLD.size OR (NEW.size = OLD.size AND NEW.root <> OLD.root) THEN
        RAISE EXCEPTION 'a witness never goes back' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER witness_head_advances BEFORE UPDATE ON witness_head
    FOR EACH ROW EXECUTE FUNCTION witness_only_advances();

-- Log-signed checkpoints that contradict what was cosigned: proof of a fork.
CREATE TABLE witness_evidence (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin   text        NOT NULL,
    finding  text        NOT NULL,
    request  text        NOT NULL,
    seen_at  timestamptz NOT NULL
);

-- How far each log is mirrored and verified, and what is wrong with it.
CREATE TABLE mirror_head (
    origin   text        PRIMARY KEY,
    county   text        NOT NULL,
    size     bigint      NOT NULL,
    root     bytea       NOT NULL CHECK (length(root) = 32),
    moved_at timestamptz NOT NULL
);

CREATE TABLE mirror_entry (
    origin text   NOT NULL,
    idx    bigint NOT NULL,
    leaf   bytea  NOT NULL,
    PRIMARY KEY (origin, idx)
);

-- Alarms, by log; the newest without an end stands.
CREATE TABLE alarm (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin    text        NOT NULL,
    kind      text        NOT NULL,
    message   text        NOT NULL,
    raised_at timestamptz NOT NULL,
    ended_at  timestamptz
);
CREATE UNIQUE INDEX alarm_standing ON alarm (origin, kind) WHERE ended_at IS NULL;

-- The chains of a county, as its verified entries tell them.
CREATE TABLE trace (
    county           text        NOT NULL,
    chain            text        NOT NULL,
    entry_count      bigint      NOT NULL,
    last_sequence    bigint      NOT NULL,
    unbroken         boolean     NOT NULL,
    last_recorded_at timestamptz NOT NULL,
    PRIMARY KEY (county, chain)
);

CREATE TABLE trace_entry (
    county      text        NOT NULL,
    chain       text        NOT NULL,
    idx         bigint      NOT NULL,
    record      text        NOT NULL,
    kind        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (county, chain, idx)
);

CREATE TRIGGER witness_evidence_append_only BEFORE UPDATE OR DELETE ON witness_evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mirror_entry_append_only BEFORE UPDATE OR DELETE ON mirror_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trace_entry_append_only BEFORE UPDATE OR DELETE ON trace_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON witness_evidence, mirror_entry, trace_entry TO "${app}";
GRANT SELECT, INSERT, UPDATE ON witness_head, mirror_head, alarm, trace TO "${app}";
