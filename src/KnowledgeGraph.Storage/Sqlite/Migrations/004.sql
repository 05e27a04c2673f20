-- Version 4. A resolution may be adopted in parts, each a text of its own: a document is known by its instrument and its letter. What
-- refers to documents meets them again under the numbers that they had.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE document_before AS SELECT instrument_id, digest, head FROM document;
DROP TABLE document;
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    instrument_id INTEGER NOT NULL REFERENCES instrument,
    -- Empty for the text without a letter.
    part TEXT NOT NULL,
    digest TEXT NOT NULL,
    head TEXT NOT NULL,
    UNIQUE (instrument_id, part)
);
INSERT INTO document (id, instrument_id, part, digest, head) SELECT instrument_id, instrument_id, '', digest, head FROM document_before;
DROP TABLE document_before;
