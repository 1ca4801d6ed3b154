-- Whether the coordinator is told how this machine does: at most one line, and it is told while there is none.
CREATE TABLE site_telling (
    one   BOOLEAN DEFAULT TRUE NOT NULL PRIMARY KEY CHECK (one),
    tells BOOLEAN NOT NULL
);
