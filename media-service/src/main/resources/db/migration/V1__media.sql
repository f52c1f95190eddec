-- Uploads under way and recordings in custody (Art. 19, 24). The bytes lie in the object store, not here.

CREATE TABLE upload (
    id         uuid        PRIMARY KEY,
    case_name  text        NOT NULL,
    facts      bytea       NOT NULL, -- quanhen.media.v1.RecordingFacts, as it came
    size       bigint      NOT NULL CHECK (size > 0),
    sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
    started_at timestamptz NOT NULL,
    recording  uuid        UNIQUE    -- once finished
);
CREATE INDEX upload_open ON upload (started_at) WHERE recording IS NULL;

-- The read model of the chains that begin with RecordingStored; ids sort by the time of storing.
CREATE TABLE recording (
    id          uuid        PRIMARY KEY,
    case_name   text        NOT NULL,
    facts       bytea       NOT NULL, -- quanhen.media.v1.RecordingFacts, as it stands in the chain
    size        bigint      NOT NULL CHECK (size > 0),
    sha256      bytea       NOT NULL CHECK (length(sha256) = 32),
    sm3         bytea       NOT NULL CHECK (length(sm3) = 32),
    stored_at   timestamptz NOT NULL,
    late        boolean     NOT NULL,
    late_reason text        NOT NULL
);
CREATE INDEX recording_of_case ON recording (case_name, id);

CREATE TRIGGER recording_append_only BEFORE UPDATE OR DELETE ON recording
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recording_never_truncated BEFORE TRUNCATE ON recording
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON upload TO "${app}";
GRANT SELECT, INSERT ON recording TO "${app}";
