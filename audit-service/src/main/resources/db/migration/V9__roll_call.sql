-- Each service is asked at intervals whether it holds all that has come here.

ALTER TABLE census_source RENAME COLUMN taken_at TO decided_at;
ALTER TABLE census_source
    -- What a census had counted follows from the question that it answers.
    DROP COLUMN fence,
    DROP COLUMN seen,
    ADD COLUMN asked_at timestamptz NOT NULL DEFAULT '-infinity',
    -- What had come here when it was noticed last that the service's database had gone back.
    ADD COLUMN set_back bigint NOT NULL DEFAULT 0;

-- Buckets of chains that differ, and were named so: as the service had them, and as the log has them.
CREATE TABLE census_named (
    source   text        NOT NULL,
    bucket   int         NOT NULL,
    claimed  bytea       NOT NULL,
    held     bytea       NOT NULL,
    named_at timestamptz NOT NULL,
    PRIMARY KEY (source, bucket)
);

GRANT SELECT, INSERT, UPDATE ON census_named TO "${app}";
