-- The census's fence: whoever appends holds it shared until the transaction is over, and holds it before an id is given
-- (a statement's trigger runs before the first row's default). Whoever holds it alone sees every record whose outbox id
-- was given before, and none whose id is given after.

CREATE FUNCTION stand_behind_fence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('quanhen.census'));
    RETURN NULL;
END $$;

CREATE TRIGGER outbox_behind_fence BEFORE INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION stand_behind_fence();

GRANT SELECT ON SEQUENCE outbox_id_seq TO "${app}";
