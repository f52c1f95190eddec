-- Every command with its first answer, so that a retry gets the same.
CREATE TABLE request (
    caller     text        NOT NULL,
    request_id uuid        NOT NULL,
    method     text        NOT NULL,
    digest     bytea       NOT NULL CHECK (length(digest) = 32),
    answer     bytea,
    asked_at   timestamptz NOT NULL,
    PRIMARY KEY (caller, request_id)
);

GRANT SELECT, INSERT, UPDATE ON request TO "${app}";
