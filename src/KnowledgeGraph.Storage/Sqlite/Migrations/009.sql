-- Version 9. Of a file it is known which text came from it and what that said, so that it can be taken out again. Of what was loaded before
-- the text is known where there is only one.
ALTER TABLE source ADD COLUMN part TEXT;
ALTER TABLE source ADD COLUMN digest TEXT;
UPDATE source SET part = (SELECT part FROM document WHERE instrument_id = source.instrument_id)
WHERE (SELECT count(*) FROM document WHERE instrument_id = source.instrument_id) = 1;
