// A page of the citations made in each instrument (or in the annex that holds its text), or in each provision and its descendants.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
WITH list, COLLECT {
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
    MATCH (p)-[:MAKES]->(c:Citation)
    WHERE ($p.types IS NULL OR c.relation IN $p.types) AND ($p.statuses IS NULL OR c.status IN $p.statuses)
        AND ($p.anyEnd OR EXISTS {
            MATCH (o:Instrument {id: c.target})
            WHERE ($p.bodies IS NULL OR o.body IN $p.bodies) AND ($p.dateFrom IS NULL OR o.date >= $p.dateFrom) AND ($p.dateTo IS NULL OR o.date <= $p.dateTo)
        })
    RETURN [p, c] ORDER BY p.instrument, p.ordinal, c.start
} AS items
WITH list, items, size([x IN items WHERE $p.fenced AND (x[0].instrument < $p.first OR x[0].instrument = $p.first AND (x[0].ordinal < $p.second
    OR x[0].ordinal = $p.second AND (x[1].start < $p.third OR NOT $p.backward AND x[1].start = $p.third)))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
CALL (items, low, high) {
    UNWIND items[low..high] AS x
    WITH x[0] AS p, x[1] AS c
    RETURN collect(c {.start, .end, .text, .status, .targetProvision, .pinpoint, .parts, .citedDate, .citedTitle, .verb, .relation, source: p.id, ordinal: p.ordinal,
        target: coalesce(c.target, head(COLLECT { MATCH (:Reference {id: c.reference})-[:LEADS_TO]->(o:Instrument) RETURN o.id })),
        candidates: CASE WHEN c.status = 'AMBIGUOUS' THEN COLLECT { MATCH (c)-[m:MAY_BE]->(i:Instrument) RETURN i.id ORDER BY m.ordinal } END}) AS page
}
RETURN list, total, low, high, page
