// What looked wrong in texts when they were read, and whether each of them counts: of the text without a letter, and of the others by what they are
// kept under.
@TEXTS
MATCH (i:Instrument) WHERE i.isLoaded AND ($p.texts IS NULL OR i.id IN texts)
WITH i ORDER BY i.id
WITH i.id AS id, [[i.diagnostics, true]] + COLLECT {
    UNWIND i.letters AS letter MATCH (part:Provision {id: i.id + '#' + letter})
    RETURN [part.diagnostics, part.ordinal >= 0] ORDER BY letter
} AS seen
WHERE any(one IN seen WHERE one[0] IS NOT NULL AND one[0] <> '[]')
RETURN 0, id, seen, null
