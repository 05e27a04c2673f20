-- Version 1. Ids are integers inside and the graph's own ids ("key", "label") outside; nothing depends on the integers' order.

-- One row: grows with every change, so that a reader notices what another process wrote.
CREATE TABLE store (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL
);
INSERT INTO store VALUES (1, 0);

CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    abbreviation TEXT,
    parent_key TEXT
);

-- What the graph shows of an instrument: derived from its own document's head and from what the texts claim of it (tally).
CREATE TABLE instrument (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    symbol TEXT,
    title TEXT,
    names TEXT NOT NULL DEFAULT '[]',
    kind INTEGER NOT NULL DEFAULT 8,
    body_id INTEGER REFERENCES body,
    date TEXT,
    session TEXT,
    meeting TEXT,
    agenda_item TEXT,
    subjects TEXT NOT NULL DEFAULT '[]',
    is_loaded INTEGER NOT NULL DEFAULT 0,
    cited INTEGER NOT NULL DEFAULT 0,
    -- The annex that is said to hold its text, and that provision where it is loaded.
    held_in TEXT,
    held_label TEXT,
    held_id INTEGER REFERENCES provision ON DELETE SET NULL
);
CREATE INDEX instrument_by_body ON instrument (body_id);
CREATE INDEX instrument_by_date ON instrument (date);
CREATE INDEX instrument_by_cited ON instrument (cited);
CREATE INDEX instrument_by_holder ON instrument (held_in);
CREATE INDEX instrument_by_held ON instrument (held_id);

-- A text that has been loaded, with its head as it was given.
CREATE TABLE document (
    instrument_id INTEGER PRIMARY KEY REFERENCES instrument,
    digest TEXT NOT NULL,
    head TEXT NOT NULL
);

CREATE TABLE source (
    path TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    instrument_id INTEGER NOT NULL REFERENCES instrument
) WITHOUT ROWID;
CREATE INDEX source_by_instrument ON source (instrument_id);

-- Every id that a text uses for an instrument, and the instrument that it leads to by now.
CREATE TABLE reference (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    instrument_id INTEGER REFERENCES instrument
);
CREATE INDEX reference_by_instrument ON reference (instrument_id);

-- What one document claims of what it refers to, and the sum over all documents. The graph is a function of the sums alone:
-- that is why it does not depend on the order of loading.
CREATE TABLE claim (
    document_id INTEGER NOT NULL REFERENCES document,
    reference_id INTEGER NOT NULL REFERENCES reference,
    aspect INTEGER NOT NULL,
    value TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (document_id, reference_id, aspect, value)
) WITHOUT ROWID;
CREATE INDEX claim_by_reference ON claim (reference_id);
CREATE TABLE tally (
    reference_id INTEGER NOT NULL REFERENCES reference,
    aspect INTEGER NOT NULL,
    value TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (reference_id, aspect, value)
) WITHOUT ROWID;

-- The kebab cases of an instrument's id, title and names.
CREATE TABLE known_as (
    kebab TEXT NOT NULL,
    instrument_id INTEGER NOT NULL REFERENCES instrument,
    PRIMARY KEY (kebab, instrument_id)
) WITHOUT ROWID;
CREATE INDEX known_as_by_instrument ON known_as (instrument_id);

-- first and last number the tree of parts in preorder: the descendants of a provision are those between.
CREATE TABLE provision (
    id INTEGER PRIMARY KEY,
    instrument_id INTEGER NOT NULL REFERENCES instrument,
    label TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    number TEXT,
    verb TEXT,
    action TEXT,
    text TEXT NOT NULL,
    parent_id INTEGER REFERENCES provision DEFERRABLE INITIALLY DEFERRED,
    marks TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    UNIQUE (instrument_id, label)
);
CREATE UNIQUE INDEX provision_by_ordinal ON provision (instrument_id, ordinal);
CREATE UNIQUE INDEX provision_by_tree ON provision (instrument_id, first);
CREATE INDEX provision_by_parent ON provision (parent_id);

CREATE TABLE citation (
    id INTEGER PRIMARY KEY,
    provision_id INTEGER NOT NULL REFERENCES provision ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    status INTEGER NOT NULL,
    reference_id INTEGER REFERENCES reference,
    pinpoint TEXT,
    parts TEXT,
    cited_date TEXT,
    cited_title TEXT,
    cited_name TEXT,
    verb TEXT,
    relation INTEGER NOT NULL,
    UNIQUE (provision_id, start)
);
CREATE INDEX citation_by_reference ON citation (reference_id);

CREATE TABLE candidate (
    citation_id INTEGER NOT NULL REFERENCES citation ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    reference_id INTEGER NOT NULL REFERENCES reference,
    PRIMARY KEY (citation_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX candidate_by_reference ON candidate (reference_id);

-- Where resolved citations lead by now: one row a citation, or one for each part of its pinpoint that is loaded (part 0 is the first).
CREATE TABLE edge (
    citation_id INTEGER NOT NULL REFERENCES citation ON DELETE CASCADE,
    part INTEGER NOT NULL,
    source_id INTEGER NOT NULL REFERENCES provision DEFERRABLE INITIALLY DEFERRED,
    relation INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    target_provision_id INTEGER REFERENCES provision DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (citation_id, part)
) WITHOUT ROWID;
CREATE INDEX edge_by_source ON edge (source_id);
CREATE INDEX edge_by_target ON edge (target_id);
CREATE INDEX edge_by_target_provision ON edge (target_provision_id);

CREATE TABLE statement (
    document_id INTEGER NOT NULL REFERENCES document,
    ordinal INTEGER NOT NULL,
    subject_id INTEGER NOT NULL REFERENCES reference,
    relation INTEGER NOT NULL,
    object_id INTEGER REFERENCES reference,
    body_id INTEGER REFERENCES body,
    provision_id INTEGER NOT NULL REFERENCES provision,
    PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX statement_by_subject ON statement (subject_id);
CREATE INDEX statement_by_object ON statement (object_id);
CREATE INDEX statement_by_body ON statement (body_id);
CREATE INDEX statement_by_provision ON statement (provision_id);

CREATE TABLE diagnostic (
    document_id INTEGER NOT NULL REFERENCES document,
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    provision_id INTEGER REFERENCES provision,
    citation_start INTEGER,
    PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX diagnostic_by_provision ON diagnostic (provision_id);

-- Footnote marks are superscript digits: they end a word, they are no part of it.
CREATE VIRTUAL TABLE instrument_text USING fts5 (
    symbol, title, names, subjects,
    tokenize = "unicode61 remove_diacritics 2 separators '⁰¹²³⁴⁵⁶⁷⁸⁹'"
);
CREATE VIRTUAL TABLE provision_text USING fts5 (
    text,
    content = 'provision', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 separators '⁰¹²³⁴⁵⁶⁷⁸⁹'"
);
CREATE TRIGGER provision_added AFTER INSERT ON provision BEGIN
    INSERT INTO provision_text (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER provision_removed AFTER DELETE ON provision BEGIN
    INSERT INTO provision_text (provision_text, rowid, text) VALUES ('delete', old.id, old.text);
END;
