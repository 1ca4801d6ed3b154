-- Members' encryption keys as this console saw them first or verified them last. A changed key is not written here before
-- somebody verified it.
CREATE TABLE known_key (
    account     VARCHAR(42) NOT NULL PRIMARY KEY,
    public_key  BINARY(32)  NOT NULL,
    seen        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    verified_by VARCHAR(64),
    verified_at TIMESTAMP(3) WITH TIME ZONE
);

-- The hospital's own rules: at most one row, and the categories under four eyes.
CREATE TABLE access_rules (
    one              BOOLEAN     DEFAULT TRUE NOT NULL PRIMARY KEY CHECK (one),
    key_release      VARCHAR(16) NOT NULL,
    strict_keys      BOOLEAN     NOT NULL,
    tolerance_second BIGINT      NOT NULL
);
CREATE TABLE four_eyes (
    category VARCHAR(16) NOT NULL PRIMARY KEY
);

-- What a first operator approved and a second has not. The grantee is an account or role:NAME.
CREATE TABLE pending_approval (
    digest   BINARY(32)   NOT NULL,
    grantee  VARCHAR(64)  NOT NULL,
    until    TIMESTAMP(0) WITH TIME ZONE,
    purpose  VARCHAR(64)  NOT NULL,
    operator VARCHAR(64)  NOT NULL,
    at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (digest, grantee)
);

-- Names for sets of records: a search (one row below "saved_search") or a list.
CREATE TABLE saved_selection (
    name VARCHAR(64) NOT NULL PRIMARY KEY
);
CREATE TABLE saved_search (
    name     VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES saved_selection (name) ON DELETE CASCADE,
    text     VARCHAR     NOT NULL,
    patient  VARCHAR(256),
    category VARCHAR(16),
    from_day DATE,
    to_day   DATE,
    state    VARCHAR(16),
    tag      VARCHAR(64),
    grantee  VARCHAR(42)
);
CREATE TABLE saved_record (
    name     VARCHAR(64) NOT NULL REFERENCES saved_selection (name) ON DELETE CASCADE,
    position INT         NOT NULL,
    record   VARCHAR(36) NOT NULL,
    PRIMARY KEY (name, position)
);

-- Which of a grantee's keys a record's key was sealed for last, and which records were opened to roles, by this console.
CREATE TABLE sealed_key (
    digest     BINARY(32)  NOT NULL,
    grantee    VARCHAR(42) NOT NULL,
    public_key BINARY(32)  NOT NULL,
    PRIMARY KEY (digest, grantee)
);
CREATE TABLE noted_role (
    digest BINARY(32)  NOT NULL,
    role   VARCHAR(16) NOT NULL,
    PRIMARY KEY (digest, role)
);

-- Records being sealed anew after a revocation: written before each step, gone when all is done.
CREATE TABLE reseal (
    record      VARCHAR(36)   NOT NULL PRIMARY KEY,
    old_cid     VARCHAR(128)  NOT NULL,
    old_codec   INT           NOT NULL,
    old_digest  BINARY(32)    NOT NULL,
    taken_from  VARCHAR(64)   NOT NULL,
    wrapped_key VARBINARY(80) NOT NULL,
    begun_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    cid         VARCHAR(128),
    codec       INT,
    digest      BINARY(32)
);
CREATE TABLE reseal_kept (
    record   VARCHAR(36) NOT NULL REFERENCES reseal (record) ON DELETE CASCADE,
    position INT         NOT NULL,
    grantee  VARCHAR(64) NOT NULL,
    until    TIMESTAMP(0) WITH TIME ZONE,
    purpose  VARCHAR(64) NOT NULL,
    PRIMARY KEY (record, position)
);
