WITH n, total, seen, visited, [x IN frontier WHERE NOT x IN visited] AS frontier
WITH n, total, seen, visited + frontier AS visited, frontier
CALL (frontier, seen) {
    UNWIND frontier AS far
    MATCH (far)<-[:HAS_PART|CONTAINED_IN*0..]-(p)
    WITH DISTINCT p
    MATCH (s:Provision)-[r:@RELATIONS]->(p)
    WITH s, r, p.id AS t
    WITH DISTINCT s, r, t WHERE ($p.types IS NULL OR type(r) IN $p.types) AND s.id IS NOT NULL
    UNWIND r.citations AS start
    WITH s, type(r) AS type, t, count(DISTINCT s.id + '@' + start) AS c
    WITH s, type, t, c, s.id + '~' + type + '~' + t AS id WHERE NOT id IN seen
    RETURN collect({id: id, s: s.id, type: type, t: t, c: c, depth: @D, inherited: @I}) AS rows, collect(id) AS ids, collect(DISTINCT s) AS reached
}
WITH n, total + rows AS total, seen + ids AS seen, visited, reached AS frontier
