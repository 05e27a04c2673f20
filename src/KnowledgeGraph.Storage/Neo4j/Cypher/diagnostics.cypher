// What looked wrong in texts when they were read, whether each of them counts, and of a provision the labels in it.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
CALL (n) {
    MATCH (i:Instrument {id: coalesce(n.instrument, n.id)}) RETURN i
}
RETURN list, i.id, [[i.diagnostics, true]] + COLLECT {
        UNWIND i.letters AS letter MATCH (part:Provision {id: i.id + '#' + letter})
        RETURN [part.diagnostics, part.ordinal >= 0] ORDER BY letter
    }, CASE WHEN n:Provision THEN COLLECT { MATCH (n)-[:HAS_PART*0..]->(p) RETURN p.label } END
ORDER BY list
