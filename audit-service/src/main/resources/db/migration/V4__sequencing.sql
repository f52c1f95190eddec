-- Which replica moves the log on. See docs/adr/one-replica-signs.md.
--
-- A term belongs to one process; it lasts while that process renews it, by the database's clock. `cleared` says that
-- this term's holder has compared the log with what the witnesses and its own memory know: before that nothing is
-- appended and nothing is signed. A database that was restored starts with a term that is over. `stopped` outlives the
-- term: a memory contradicted this database, so it goes on only once every witness has agreed to it.
CREATE TABLE log_lease (
    single  boolean     PRIMARY KEY DEFAULT true CHECK (single),
    term    bigint      NOT NULL,
    holder  text        NOT NULL,
    until   timestamptz NOT NULL,
    cleared boolean     NOT NULL,
    stopped boolean     NOT NULL
);
INSERT INTO log_lease (term, holder, until, cleared, stopped) VALUES (0, '', '-infinity', false, false);

CREATE FUNCTION lease_only_advances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.term < OLD.term OR (NEW.term = OLD.term AND NEW.holder <> OLD.holder) THEN
        RAISE EXCEPTION 'a term is given once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER log_lease_advances BEFORE UPDATE ON log_lease
    FOR EACH ROW EXECUTE FUNCTION lease_only_advances();
CREATE TRIGGER log_lease_stays BEFORE DELETE ON log_lease
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_lease_never_truncated BEFORE TRUNCATE ON log_lease
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, UPDATE ON log_lease TO "${app}";

-- An idle log publishes the same size once a heartbeat: the newest of a size is found without sorting them all.
DROP INDEX log_publication_cosigned;
CREATE INDEX log_publication_cosigned ON log_publication (size, id) WHERE cosigned;
CREATE INDEX log_publication_newest ON log_publication (size, cosigned, id);
