// What extraction saw in the texts, and what their citations say of loaded texts, to be compared with these.
// A number with a letter behind it ("75/290 B") cites a part that was adopted on a day of its own: nothing is said of it,
// nor of a resolution of which only such parts are loaded.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
CALL (n) {
    MATCH (i:Instrument {id: coalesce(n.instrument, n.id)}) RETURN i
}
RETURN list, i.id, [i.diagnostics] + COLLECT { UNWIND i.letters AS letter MATCH (part:Provision {id: i.id + '#' + letter}) RETURN part.diagnostics ORDER BY letter }, CASE WHEN n:Provision THEN COLLECT { MATCH (n)-[:HAS_PART*0..]->(p) RETURN p.label } END,
    COLLECT {
        MATCH (n)-[:HAS_PART*0..]->(p:Provision)-[:MAKES]->(c:Citation {status: 'RESOLVED'})-[:OF]->(t:Instrument)
        WHERE t.digest IS NOT NULL AND (c.citedDate IS NOT NULL OR c.citedTitle IS NOT NULL OR c.parts IS NOT NULL) AND NOT c.text =~ '(?s).*[0-9] [A-Z]( .*)?'
        RETURN [p.label, p.ordinal, c.start, t.id, c.citedDate, t.date, c.citedTitle, t.title, c.parts,
            CASE WHEN c.parts IS NOT NULL THEN COLLECT { MATCH (t)-[:HAS_PART*]->(l:Provision {kind: 'OPERATIVE'}) WHERE l.ordinal < $p.places RETURN l.number } END]
        ORDER BY p.ordinal, c.start
    }
ORDER BY list
