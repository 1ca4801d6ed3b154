-- Published records. Ids as text, digests and envelopes as bytes; the whole file is encrypted (CIPHER=AES).
CREATE TABLE record (
    id           VARCHAR(36)   NOT NULL PRIMARY KEY,
    title        VARCHAR       NOT NULL,
    patient      VARCHAR(256)  NOT NULL,
    category     VARCHAR(16)   NOT NULL,
    kind         VARCHAR(24)   NOT NULL,
    bytes        BIGINT        NOT NULL,
    cid          VARCHAR(128)  NOT NULL,
    codec        INT           NOT NULL,
    digest       BINARY(32)    NOT NULL UNIQUE,
    wrapped_key  VARBINARY(80) NOT NULL,
    transaction  BINARY(32)    NOT NULL,
    protected_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX record_by_date ON record (protected_at DESC);
CREATE INDEX record_by_patient ON record (patient);

-- Protections under way: written before each step, gone when the record is published or undone.
CREATE TABLE protection (
    id           VARCHAR(36)   NOT NULL PRIMARY KEY,
    source       VARCHAR       NOT NULL,
    bytes        BIGINT        NOT NULL,
    modified     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    patient      VARCHAR(256)  NOT NULL,
    category     VARCHAR(16)   NOT NULL,
    kind         VARCHAR(24)   NOT NULL,
    wrapped_key  VARBINARY(80) NOT NULL,
    begun_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    cid          VARCHAR(128),
    codec        INT,
    digest       BINARY(32)
);
