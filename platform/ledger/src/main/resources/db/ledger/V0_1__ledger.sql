-- Chains of records, append-only (Art. 7 防删改, Art. 27). The owner migrates; ${app} runs the service.

CREATE TABLE chain (
    name         text   PRIMARY KEY,
    tip_sequence bigint NOT NULL,
    tip_hash     bytea  NOT NULL CHECK (length(tip_hash) = 32)
);

CREATE TABLE record (
    chain       text        NOT NULL,
    sequence    bigint      NOT NULL CHECK (sequence > 0),
    kind        text        NOT NULL,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    canonical   bytea       NOT NULL,
    hash        bytea       NOT NULL CHECK (length(hash) = 32),
    salt        bytea       NOT NULL CHECK (length(salt) = 16),
    PRIMARY KEY (chain, sequence)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % refused: records are never changed or deleted (Art. 27); append a correction',
        TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER record_append_only BEFORE UPDATE OR DELETE ON record
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_never_truncated BEFORE TRUNCATE ON record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A row for each record that Kafka has not acknowledged yet.
CREATE TABLE outbox (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chain    text   NOT NULL,
    sequence bigint NOT NULL
);

GRANT SELECT, INSERT ON record TO "${app}";
GRANT SELECT, INSERT, UPDATE ON chain TO "${app}";
GRANT SELECT, INSERT, DELETE ON outbox TO "${app}";
