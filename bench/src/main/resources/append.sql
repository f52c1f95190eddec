-- What case-service runs for one record (StatementLog holds the two against each other), with values
-- of the same size. Each client appends to a chain of its own.
\set id random(1, 9000000000000000)
BEGIN;
INSERT INTO request (caller, request_id, method, digest, asked_at)
    VALUES ('pgbench', lpad(to_hex(:id::bigint), 32, '0')::uuid, 'quanhen.casefile.v1.CaseService/AppendRecord', decode(repeat('00', 32), 'hex'), now())
    ON CONFLICT DO NOTHING;
SELECT name, tip_hash, tip_sequence + 1 AS next FROM chain WHERE name = 'pgbench/' || :client_id FOR UPDATE \gset
INSERT INTO record (chain, sequence, kind, happened_at, recorded_at, canonical, hash, salt)
    VALUES ('pgbench/' || :client_id, :next, 'quanhen.casefile.v1.Evidence', now(), now(), decode(repeat('00', :canonical), 'hex'), decode(repeat('00', 32), 'hex'), decode(repeat('00', 16), 'hex'));
INSERT INTO outbox (chain, sequence) VALUES ('pgbench/' || :client_id, :next) RETURNING id;
UPDATE chain SET tip_hash = decode(repeat('00', 32), 'hex'), tip_sequence = :next WHERE name = 'pgbench/' || :client_id;
UPDATE request SET answer = decode(repeat('00', :answer), 'hex') WHERE caller = 'pgbench' AND request_id = lpad(to_hex(:id::bigint), 32, '0')::uuid;
COMMIT;
