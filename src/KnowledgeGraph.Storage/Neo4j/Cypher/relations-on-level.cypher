WITH n, total, seen, visited, [x IN frontier WHERE NOT x IN visited] AS frontier
WITH n, total, seen, visited + frontier AS visited, frontier
CALL (frontier, seen) {
    UNWIND frontier AS at
    MATCH (at)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
    MATCH (p)-[r:@RELATIONS]->(t)
    WITH at, p, r, t WHERE ($p.types IS NULL OR type(r) IN $p.types) AND p.id IS NOT NULL AND t.id IS NOT NULL
    UNWIND r.citations AS start
    WITH at.id AS s, type(r) AS type, t, count(DISTINCT p.id + '@' + start) AS c
    WITH s, type, t, c, s + '~' + type + '~' + t.id AS id WHERE NOT id IN seen
    RETURN collect({id: id, s: s, type: type, t: t.id, c: c, depth: @D, inherited: @I}) AS rows, collect(id) AS ids, collect(DISTINCT t) AS reached
}
WITH n, total + rows AS total, seen + ids AS seen, visited, reached AS frontier
