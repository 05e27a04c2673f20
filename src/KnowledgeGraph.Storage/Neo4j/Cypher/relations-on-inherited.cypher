WITH n, total, seen, [n] AS visited
CALL (n, seen) {
    MATCH (whole:Instrument {id: n.instrument})
    MATCH (whole)-[:HAS_PART|CONTAINED_IN*1..]->(p:Provision)
    WITH n AS at, p WHERE NOT EXISTS { (n)-[:HAS_PART*0..]->(p) }
    MATCH (p)-[r:@RELATIONS]->(t)
    WITH at, p, r, t WHERE type(r) IN $p.types AND p.id IS NOT NULL AND t.id IS NOT NULL
    UNWIND r.citations AS start
    WITH at.id AS s, type(r) AS type, t, count(DISTINCT p.id + '@' + start) AS c
    WITH s, type, t, c, s + '~' + type + '~' + t.id AS id WHERE NOT id IN seen
    RETURN collect({id: id, s: s, type: type, t: t.id, c: c, depth: @D, inherited: @I}) AS rows, collect(id) AS ids, collect(DISTINCT t) AS reached
}
WITH n, total + rows AS total, seen + ids AS seen, visited, reached AS frontier
