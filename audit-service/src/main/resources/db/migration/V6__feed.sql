-- Who was given which payloads of the log, and when (Art. 25: every read is logged). Not part of the log itself.
CREATE TABLE payload_disclosure (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    caller       text        NOT NULL,
    agency       text        NOT NULL,
    county       text        NOT NULL,
    way          text        NOT NULL CHECK (way IN ('feed', 'bundle')),
    first_idx    bigint      NOT NULL,
    last_idx     bigint      NOT NULL CHECK (last_idx >= first_idx),
    payloads     integer     NOT NULL CHECK (payloads > 0),
    disclosed_at timestamptz NOT NULL
);
CREATE TRIGGER payload_disclosure_append_only BEFORE UPDATE OR DELETE ON payload_disclosure
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payload_disclosure_never_truncated BEFORE TRUNCATE ON payload_disclosure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON payload_disclosure TO "${app}";
