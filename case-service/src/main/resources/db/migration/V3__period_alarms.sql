-- When the periods of a case call next, as its records have it; rebuilt from them at any time. A case of which the look
-- failed is looked at later than that.
CREATE TABLE period_next (
    chain    text        PRIMARY KEY,
    at       timestamptz NOT NULL,
    look_at  timestamptz NOT NULL,
    failures int         NOT NULL DEFAULT 0
);
CREATE INDEX period_next_by_look ON period_next (look_at);

-- Which calls of which periods are on record, each once; rebuilt from the chains of alarms at any time.
CREATE TABLE period_called (
    chain   text        NOT NULL,
    period  text        NOT NULL,
    subject text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (chain, period, subject, at)
);
CREATE TRIGGER period_called_append_only BEFORE UPDATE OR DELETE ON period_called
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER period_called_never_truncated BEFORE TRUNCATE ON period_called
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE, DELETE ON period_next TO "${app}";
GRANT SELECT, INSERT ON period_called TO "${app}";
GRANT UPDATE ON case_index TO "${app}";
