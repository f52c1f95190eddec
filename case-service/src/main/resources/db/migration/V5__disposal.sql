-- Files of documents may be destroyed for one reason only (Art. 27): a record of their case approves it and names them.
-- Nobody has the right to delete them; this function does, and looks at the record itself.
CREATE FUNCTION destroy_document_files(disposed text, digests bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    approval bytea;
    gone     bigint;
BEGIN
    SELECT canonical INTO approval FROM record
        WHERE chain = disposed AND kind = 'quanhen.casefile.v1.DisposalApproved';
    IF approval IS NULL THEN
        RAISE EXCEPTION 'no record approves the disposal of %', disposed USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM set_config('quanhen.disposed', disposed, true);
    WITH destroyed AS (
        DELETE FROM document_file
        WHERE sha256 = ANY (digests) AND position(sha256 IN approval) > 0 RETURNING 1)
    SELECT count(*) INTO gone FROM destroyed;
    PERFORM set_config('quanhen.disposed', '', true);
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_document_files(text, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_document_files(text, bytea[]) TO "${app}";

CREATE FUNCTION refuse_change_of_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (
        SELECT 1 FROM record
        WHERE chain = current_setting('quanhen.disposed', true)
          AND kind = 'quanhen.casefile.v1.DisposalApproved' AND position(OLD.sha256 IN canonical) > 0)
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% on % refused: documents are never changed, and destroyed only with a record that approves it (Art. 27)',
        TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER document_file_append_only ON document_file;
CREATE TRIGGER document_file_append_only BEFORE UPDATE OR DELETE ON document_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_file();
