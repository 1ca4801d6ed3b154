-- Places besides the home node, and what opens them (the whole file is encrypted).
CREATE TABLE place (
    id      VARCHAR(32)    NOT NULL PRIMARY KEY,
    kind    VARCHAR(16)    NOT NULL,
    label   VARCHAR(128)   NOT NULL,
    address VARCHAR(2048)  NOT NULL,
    gateway VARCHAR(2048),
    copies  INT            NOT NULL,
    secret  VARBINARY(4096)
);

-- How many copies of a category, and at which places in which order. The home node is named "home" and has no row above.
CREATE TABLE policy (
    category VARCHAR(16) NOT NULL PRIMARY KEY,
    copies   INT         NOT NULL
);
CREATE TABLE policy_place (
    category VARCHAR(16) NOT NULL REFERENCES policy (category) ON DELETE CASCADE,
    position INT         NOT NULL,
    place    VARCHAR(32) NOT NULL,
    PRIMARY KEY (category, position)
);

-- At most one row: the records opened most are kept at one more place.
CREATE TABLE hot_rule (
    one   BOOLEAN     DEFAULT TRUE NOT NULL PRIMARY KEY CHECK (one),
    most  INT         NOT NULL,
    place VARCHAR(32) NOT NULL
);

-- What is where, as far as is known: the memory of the replicator.
CREATE TABLE replica (
    cid           VARCHAR(128)  NOT NULL,
    codec         INT           NOT NULL,
    digest        BINARY(32)    NOT NULL,
    place         VARCHAR(32)   NOT NULL,
    state         VARCHAR(16)   NOT NULL,
    since         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    attempts      INT           NOT NULL,
    next_try      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    reference     VARCHAR(256)  NOT NULL,
    trouble       VARCHAR(1024) NOT NULL,
    sampled_at    TIMESTAMP(3) WITH TIME ZONE,
    sample_passed BOOLEAN,
    PRIMARY KEY (cid, place)
);

-- What was published before is pinned at the home node.
INSERT INTO replica (cid, codec, digest, place, state, since, attempts, next_try, reference, trouble)
SELECT cid, codec, digest, 'home', 'HELD', protected_at, 0, protected_at, '', '' FROM record;

-- How often each record was opened by this hospital.
CREATE TABLE record_opening (
    record VARCHAR(36) NOT NULL PRIMARY KEY,
    times  BIGINT      NOT NULL,
    latest TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX record_opening_by_times ON record_opening (times DESC);
