// What looked wrong in texts when they were read: of the text without a letter, and of its parts by their letters.
@TEXTS
MATCH (i:Instrument) WHERE i.isLoaded AND ($p.texts IS NULL OR i.id IN texts)
WITH i ORDER BY i.id
WITH i.id AS id, [i.diagnostics] + COLLECT { UNWIND [l IN i.letters WHERE l < 'a'] AS letter MATCH (part:Provision {id: i.id + '#' + letter}) RETURN part.diagnostics ORDER BY letter } AS seen
WHERE any(one IN seen WHERE one IS NOT NULL AND one <> '[]')
RETURN 0, id, seen, null
