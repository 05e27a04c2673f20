-- Version 6. An instrument says in which languages its text is there: the code of each that is not English begins what its texts are kept
-- under. What stands in those, at places below 0, is not searched.
ALTER TABLE instrument ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
UPDATE instrument SET languages = (
    SELECT json_group_array(code) FROM (
        SELECT CASE WHEN part < 'a' THEN 'en' ELSE substr(part, 1, 2) END AS code FROM document
        WHERE instrument_id = instrument.id GROUP BY code ORDER BY code <> 'en', code
    )
) WHERE id IN (SELECT instrument_id FROM document);

INSERT INTO provision_text (provision_text, rowid, text) SELECT 'delete', id, text FROM provision WHERE first < 0;
DROP TRIGGER provision_removed;
CREATE TRIGGER provision_removed AFTER DELETE ON provision WHEN old.first >= 0 BEGIN
    INSERT INTO provision_text (provision_text, rowid, text) VALUES ('delete', old.id, old.text);
END;
