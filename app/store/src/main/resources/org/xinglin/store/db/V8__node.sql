-- The chain that this home belongs to: at most one line.
CREATE TABLE node_binding (
    one          BOOLEAN   NOT NULL PRIMARY KEY CHECK (one),
    chain_id     BIGINT    NOT NULL,
    block_zero   BINARY(32) NOT NULL,
    consortium   CHAR(42)  NOT NULL,
    access       CHAR(42)  NOT NULL,
    federation   CHAR(42)  NOT NULL,
    role_proofs  CHAR(42),
    first_block  BIGINT    NOT NULL,
    coordinator  CHAR(42)  NOT NULL,
    seen_at      VARCHAR   NOT NULL
);
