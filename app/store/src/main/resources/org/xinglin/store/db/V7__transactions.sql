-- What left this console for the chain: written before it is sent, so that a crash forgets none.
CREATE TABLE sent_transaction (
    hash        BINARY(32)     NOT NULL PRIMARY KEY,
    sequence    BIGINT         GENERATED ALWAYS AS IDENTITY,
    account     CHAR(42)       NOT NULL,
    nonce       BIGINT         NOT NULL,
    what        VARCHAR(200)   NOT NULL,
    highest_fee NUMERIC(78)    NOT NULL, -- wei, up to 2^256
    tip         NUMERIC(78)    NOT NULL,
    gas         NUMERIC(78)    NOT NULL,
    at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    signed      VARCHAR        NOT NULL,
    state       VARCHAR(16)    NOT NULL,
    height      BIGINT,
    block       BINARY(32),
    replaced_by BINARY(32)
);
CREATE INDEX sent_by_nonce ON sent_transaction (account, nonce);
CREATE INDEX sent_by_state ON sent_transaction (state, height);
