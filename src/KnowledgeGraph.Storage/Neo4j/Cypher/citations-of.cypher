// A page of the citations of each instrument or any provision of it, or of each provision and its descendants.
@CITATION_SETS
CALL () {
    UNWIND [x IN [$p.words] WHERE x IS NOT NULL] AS words
    CALL db.index.fulltext.queryNodes('provision_words', words) YIELD node
    RETURN collect(node) AS spoken
}
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
WITH list, COLLECT {
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[:OF]-(c:Citation)
    WITH DISTINCT c
    MATCH (p:Provision)-[:MAKES]->(c)
    WHERE @CITATION_FILTER
    AND ($p.words IS NULL OR p IN spoken)
    @SORT
    RETURN [p, c, sort] ORDER BY sort, p.instrument, p.ordinal, c.start
} AS items
WITH list, items, size([x IN items WHERE $p.fenced AND (x[2] < $p.sort OR x[2] = $p.sort AND (x[0].instrument < $p.first OR x[0].instrument = $p.first
    AND (x[0].ordinal < $p.second OR x[0].ordinal = $p.second AND (x[1].start < $p.third OR NOT $p.backward AND x[1].start = $p.third))))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
CALL (items, low, high) {
    UNWIND items[low..high] AS x
    WITH x[0] AS p, x[1] AS c, x[2] AS sort
    RETURN collect(c {.start, .end, .text, .status, .target, .targetProvision, .pinpoint, .parts, .citedDate, .citedTitle, .verb, .relation, source: p.id, ordinal: p.ordinal, sort: sort,
        candidates: CASE WHEN c.status = 'AMBIGUOUS' THEN COLLECT { MATCH (c)-[m:MAY_BE]->(i:Instrument) RETURN i.id ORDER BY m.ordinal } END}) AS page
}
RETURN list, total, low, high, page
