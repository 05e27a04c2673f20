// The first edges of each entity with what they lead to. An edge of a text that is being saved may lack what belongs to it: the next question finds it.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
CALL (n) {
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)-[r:@RELATIONS]->(e)
    WHERE ($p.types IS NULL OR type(r) IN $p.types) AND p.id IS NOT NULL AND e.id IS NOT NULL
    UNWIND r.citations AS start
    WITH n, type(r) AS type, e, count(DISTINCT p.id + '@' + start) AS c
    WITH type, e, c ORDER BY c DESC, n.id + '~' + type + '~' + e.id
    RETURN collect({type: type, e: e, c: c}) AS items
}
