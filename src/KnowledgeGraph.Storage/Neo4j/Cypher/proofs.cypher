// The citations that prove edges: of exactly what is cited first, then of parts of it.
UNWIND range(0, size($p.relations) - 1) AS list
WITH list, $p.relations[list] AS x
MATCH (f:Instrument|Provision WHERE f.id = x.from)
MATCH (t:Instrument|Provision WHERE t.id = x.to)
CALL (x, f, t) {
    MATCH (f)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
    MATCH (p)-[r:@RELATIONS]->(c)
    WHERE type(r) = x.type AND EXISTS { (t)-[:HAS_PART|CONTAINED_IN*0..]->(c) }
    WITH p, r, c ORDER BY CASE WHEN c = t THEN 0 ELSE 1 END, p.instrument, p.first, c:Provision, coalesce(c.instrument, c.id), c.first
    WITH collect([p, r]) AS edges
    UNWIND range(0, size(edges) - 1) AS place
    WITH place, edges[place][0] AS p, edges[place][1] AS r
    UNWIND r.citations AS start
    WITH p, start, min(place) AS place ORDER BY place, start LIMIT $p.first
    MATCH (p)-[:MAKES]->(c:Citation {start: start})
    RETURN p, c, place
}
RETURN list, c {.start, .end, .text, .status, .target, .targetProvision, .pinpoint, .parts, .citedDate, .citedTitle, .verb, .relation, source: p.id, ordinal: p.ordinal,
    candidates: null}
ORDER BY list, place, c.start
