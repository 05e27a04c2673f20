-- Version 8. The words of each text, packed, for whoever looks where wording stood before. The words of texts
-- that are there already follow.
CREATE TABLE wording (
    document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    words BLOB NOT NULL
);
