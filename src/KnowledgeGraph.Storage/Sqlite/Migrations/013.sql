-- Version 13. An instrument has the titles of its texts in other languages, and what it is called in them.
ALTER TABLE instrument ADD COLUMN titles TEXT NOT NULL DEFAULT '[]';
ALTER TABLE instrument ADD COLUMN names_in TEXT NOT NULL DEFAULT '[]';
