// The first of all citations of each entity, as citations-of lists them; where it is asked for, each with the provision that it stands in.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
CALL (n) {
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[:OF]-(c:Citation)
    WITH DISTINCT c
    MATCH (p:Provision)-[:MAKES]->(c)
    WITH p, c ORDER BY p.instrument, p.ordinal, c.start
    RETURN collect([p, c]) AS items
}
CALL (items) {
    UNWIND items[0..$p.size] AS x
    WITH x[0] AS p, x[1] AS c
    RETURN collect(c {.start, .end, .text, .status, .target, .targetProvision, .pinpoint, .parts, .citedDate, .citedTitle, .verb, .relation, source: p.id, ordinal: p.ordinal,
        candidates: CASE WHEN c.status = 'AMBIGUOUS' THEN COLLECT { MATCH (c)-[m:MAY_BE]->(i:Instrument) RETURN i.id ORDER BY m.ordinal } END@SOURCE}) AS page
}
RETURN list, size(items), page
