-- When the first of the open periods of a case falls due, as its records have it, so that a list finds what is due and
-- what is overdue. Written with period_next; rebuilt from the records at any time. A case that is not here has no open
-- period of which the day is known.
CREATE TABLE period_due (
    chain  text        PRIMARY KEY,
    due_at timestamptz NOT NULL
);
CREATE INDEX period_due_by_moment ON period_due (due_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON period_due TO "${app}";
