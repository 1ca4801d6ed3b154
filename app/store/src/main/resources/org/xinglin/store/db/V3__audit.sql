-- What was done at this console. Only ever longer; each entry carries the hash of the one before.
CREATE TABLE audit_entry (
    number   BIGINT      NOT NULL PRIMARY KEY,
    at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    operator VARCHAR(64) NOT NULL,
    role     VARCHAR(16) NOT NULL,
    act      VARCHAR(32) NOT NULL,
    subject  VARCHAR     NOT NULL,
    result   VARCHAR(8)  NOT NULL,
    detail   VARCHAR     NOT NULL,
    previous BINARY(32)  NOT NULL,
    hash     BINARY(32)  NOT NULL
);
CREATE INDEX audit_by_time ON audit_entry (at DESC);

-- Heads of the log that this home put on the chain.
CREATE TABLE audit_anchor (
    number      BIGINT     NOT NULL PRIMARY KEY,
    head        BINARY(32) NOT NULL,
    at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    transaction BINARY(32) NOT NULL
);
