-- Version 5. The store says what was saved in each revision, as far back as it remembers. The key tells it from a store made anew.
ALTER TABLE store ADD COLUMN key TEXT NOT NULL DEFAULT '';
ALTER TABLE store ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
UPDATE store SET key = lower(hex(randomblob(8)));

-- before and after count the changes of all saves, without and with this one's.
CREATE TABLE save (
    revision INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    before INTEGER NOT NULL,
    after INTEGER NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX save_by_after ON save (after);
