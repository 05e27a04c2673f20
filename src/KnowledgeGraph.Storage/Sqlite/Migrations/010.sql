-- Version 10. What citing texts say an instrument without a title is about. Texts that are there already say it when they are
-- loaded again.
ALTER TABLE instrument ADD COLUMN topic TEXT;
