-- Log-signed checkpoints that are larger than all that the log publishes are kept as evidence too.

ALTER TABLE witness_evidence
    DROP CONSTRAINT witness_evidence_finding_check,
    ADD CONSTRAINT witness_evidence_finding_check CHECK (finding IN ('CONTRADICTS', 'UNPROVED', 'UNPUBLISHED'));
