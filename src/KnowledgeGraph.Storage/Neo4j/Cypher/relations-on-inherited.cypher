WITH n, total, seen, [n] AS visited
CALL (n, seen) {
    MATCH (whole:Instrument {id: n.instrument})
    MATCH (whole)-[:HAS_PART|CONTAINED_IN*1..]->(p:Provision)
    WITH n AS at, whole, p WHERE NOT EXISTS { (n)-[:HAS_PART*0..]->(p) }
    MATCH (p)-[r:@RELATIONS]->(t)
    WITH at, whole, p, r, t WHERE ($p.types IS NULL OR type(r) IN $p.types) AND p.id IS NOT NULL AND t.id IS NOT NULL
    UNWIND r.citations AS start
    WITH at.id AS s, whole.id AS w, type(r) AS type, t, count(DISTINCT p.id + '@' + start) AS c
    WITH w, type, t, c, s + '~' + type + '~' + t.id AS own, w + '~' + type + '~' + t.id AS id WHERE NOT own IN seen AND NOT id IN seen
    RETURN collect({id: id, s: w, type: type, t: t.id, c: c, depth: @D, inherited: @I}) AS rows, collect(id) AS ids, collect(DISTINCT t) AS reached
}
WITH n, total + rows AS total, seen + ids AS seen, visited, reached AS frontier
