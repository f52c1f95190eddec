-- An index of the cases, rebuilt from their records at any time.
CREATE TABLE case_index (
    name      text        PRIMARY KEY,
    agency    text        NOT NULL,
    title     text        NOT NULL,
    opened_at timestamptz NOT NULL
);
CREATE INDEX case_index_by_agency ON case_index (agency, name DESC);

-- Every version of every document, by its digest; never changed (Art. 27).
CREATE TABLE document_file (
    sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32),
    ofd    bytea NOT NULL
);
CREATE TRIGGER document_file_append_only BEFORE UPDATE OR DELETE ON document_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_file_never_truncated BEFORE TRUNCATE ON document_file
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Running numbers (文号) per agency, word and year, without gaps (Art. 14).
CREATE TABLE document_number (
    agency text NOT NULL,
    word   text NOT NULL,
    year   int  NOT NULL,
    last   int  NOT NULL,
    PRIMARY KEY (agency, word, year)
);

GRANT SELECT, INSERT ON case_index TO "${app}";
GRANT SELECT, INSERT ON document_file TO "${app}";
GRANT SELECT, INSERT, UPDATE ON document_number TO "${app}";
