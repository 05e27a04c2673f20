-- Version 11. What is recorded of adoptions beside their texts. A file of records has a version, which grows with each that is read; a record
-- bears the one that said it last.
CREATE TABLE record_source (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    origin INTEGER NOT NULL,
    -- Empty while not all of it has come.
    fingerprint TEXT NOT NULL,
    coming TEXT NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE recorded (
    instrument_id INTEGER NOT NULL REFERENCES instrument,
    part TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES record_source,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    text TEXT NOT NULL,
    claims TEXT NOT NULL,
    PRIMARY KEY (instrument_id, part, source_id)
) WITHOUT ROWID;
CREATE INDEX recorded_by_source ON recorded (source_id, version);

-- What all files say together of a text or a part of it.
CREATE TABLE adoption (
    id INTEGER PRIMARY KEY,
    instrument_id INTEGER NOT NULL REFERENCES instrument,
    part TEXT NOT NULL,
    kind INTEGER,
    has_votes INTEGER NOT NULL,
    doubts INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (instrument_id, part)
);

CREATE TABLE state (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
);

CREATE TABLE vote (
    adoption_id INTEGER NOT NULL REFERENCES adoption ON DELETE CASCADE,
    state_id INTEGER NOT NULL REFERENCES state,
    vote INTEGER NOT NULL,
    PRIMARY KEY (adoption_id, state_id)
) WITHOUT ROWID;
CREATE INDEX vote_by_state ON vote (state_id, vote);

CREATE TABLE sponsor (
    adoption_id INTEGER NOT NULL REFERENCES adoption ON DELETE CASCADE,
    state_id INTEGER NOT NULL REFERENCES state,
    printed TEXT NOT NULL,
    behalf TEXT,
    is_additional INTEGER NOT NULL,
    PRIMARY KEY (adoption_id, state_id)
) WITHOUT ROWID;
CREATE INDEX sponsor_by_state ON sponsor (state_id);

-- What an adoption was drafted as (0) and discussed in (1).
CREATE TABLE adoption_text (
    adoption_id INTEGER NOT NULL REFERENCES adoption ON DELETE CASCADE,
    role INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    instrument_id INTEGER NOT NULL REFERENCES instrument,
    PRIMARY KEY (adoption_id, role, ordinal)
) WITHOUT ROWID;
CREATE INDEX adoption_text_by_instrument ON adoption_text (instrument_id);
