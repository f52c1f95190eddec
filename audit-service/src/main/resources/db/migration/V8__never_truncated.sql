-- What is only ever appended is never truncated either (Art. 27).

CREATE TRIGGER log_publication_never_truncated BEFORE TRUNCATE ON log_publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER set_aside_never_truncated BEFORE TRUNCATE ON set_aside
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mirror_entry_never_truncated BEFORE TRUNCATE ON mirror_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trace_entry_never_truncated BEFORE TRUNCATE ON trace_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER witness_evidence_never_truncated BEFORE TRUNCATE ON witness_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER witness_head_stays BEFORE DELETE ON witness_head
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER witness_head_never_truncated BEFORE TRUNCATE ON witness_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
