-- Version 14. What is searched in other languages than English: the words of each of their provisions as they are looked for (Search/Foreign),
-- which FTS5 takes as they are, and keeps, so that it can be told whether they are whole.
CREATE VIRTUAL TABLE translation_text USING fts5 (
    language, words,
    tokenize = "unicode61 remove_diacritics 0"
);
CREATE TRIGGER translation_removed AFTER DELETE ON provision
WHEN substr(old.label, 3, 1) IN ('', ':') AND old.label GLOB '[a-z][a-z]*' BEGIN
    DELETE FROM translation_text WHERE rowid = old.id;
END;
