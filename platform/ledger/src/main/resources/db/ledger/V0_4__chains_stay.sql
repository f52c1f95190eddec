-- A chain never goes back and never goes away; neither does a row of the outbox but by the relay's hand (Art. 27).

CREATE TRIGGER chain_stays BEFORE DELETE ON chain
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER chain_never_truncated BEFORE TRUNCATE ON chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outbox_never_truncated BEFORE TRUNCATE ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION chain_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.name <> OLD.name OR NEW.tip_sequence <> OLD.tip_sequence + 1 THEN
        RAISE EXCEPTION 'a chain only grows, by one record at a time (Art. 27)' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER chain_grows BEFORE UPDATE ON chain
    FOR EACH ROW EXECUTE FUNCTION chain_only_grows();
