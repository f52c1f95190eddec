-- The log of this node. The owner migrates; ${app} runs the service and can only append.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % refused: what was logged is never changed or deleted (Art. 27)',
        TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- An index is given once: by the primary key, whoever asks. (id, source) is an event's identity.
CREATE TABLE log_entry (
    idx         bigint      PRIMARY KEY CHECK (idx >= 0),
    source      text        NOT NULL,
    id          text        NOT NULL,
    leaf        bytea       NOT NULL CHECK (length(leaf) <= 65535),
    leaf_hash   bytea       NOT NULL CHECK (length(leaf_hash) = 32),
    appended_at timestamptz NOT NULL,
    UNIQUE (id, source)
);

-- What the two commitments of the entry commit to. Never served in public.
CREATE TABLE log_payload (
    idx       bigint PRIMARY KEY,
    salt      bytea  NOT NULL CHECK (length(salt) = 16),
    canonical bytea  NOT NULL
);

-- The hashes of a tree by tile: the node's own ('log') and, at the city, the mirrored ones ('mirror/{origin}').
-- A partial tile is a prefix of the full one, so a row only ever grows.
CREATE TABLE tile (
    tree   text    NOT NULL,
    level  integer NOT NULL CHECK (level BETWEEN 0 AND 63),
    idx    bigint  NOT NULL CHECK (idx >= 0),
    hashes bytea   NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
    PRIMARY KEY (tree, level, idx)
);

CREATE FUNCTION tile_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF substring(NEW.hashes FOR length(OLD.hashes)) <> OLD.hashes OR NEW.tree <> OLD.tree
            OR NEW.level <> OLD.level OR NEW.idx <> OLD.idx THEN
        RAISE EXCEPTION 'a tile only grows (Art. 27)' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- What this log has signed.
CREATE TABLE log_checkpoint (
    size      bigint      PRIMARY KEY CHECK (size >= 0),
    root      bytea       NOT NULL CHECK (length(root) = 32),
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL
);

-- What /log/checkpoint has served: with the witness's cosignature, or, while it was away, without.
CREATE TABLE log_publication (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    size         bigint      NOT NULL REFERENCES log_checkpoint,
    note         text        NOT NULL,
    cosigned     boolean     NOT NULL,
    published_at timestamptz NOT NULL
);
CREATE INDEX log_publication_cosigned ON log_publication (size) WHERE cosigned;

-- Events that could not be taken in, as they came.
CREATE TABLE set_aside (
    topic    text        NOT NULL,
    part     integer     NOT NULL,
    position bigint      NOT NULL,
    headers  text        NOT NULL,
    body     bytea       NOT NULL,
    reason   text        NOT NULL,
    seen_at  timestamptz NOT NULL,
    PRIMARY KEY (topic, part, position)
);

CREATE TRIGGER log_entry_append_only BEFORE UPDATE OR DELETE ON log_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_entry_never_truncated BEFORE TRUNCATE ON log_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_payload_append_only BEFORE UPDATE OR DELETE ON log_payload
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_payload_never_truncated BEFORE TRUNCATE ON log_payload
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tile_grows BEFORE UPDATE ON tile
    FOR EACH ROW EXECUTE FUNCTION tile_only_grows();
CREATE TRIGGER tile_stays BEFORE DELETE ON tile
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tile_never_truncated BEFORE TRUNCATE ON tile
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_checkpoint_append_only BEFORE UPDATE OR DELETE ON log_checkpoint
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_checkpoint_never_truncated BEFORE TRUNCATE ON log_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_publication_append_only BEFORE UPDATE OR DELETE ON log_publication
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER set_aside_append_only BEFORE UPDATE OR DELETE ON set_aside
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON log_entry, log_payload, log_checkpoint, log_publication, set_aside TO "${app}";
GRANT SELECT, INSERT, UPDATE ON tile TO "${app}";
