// Hits in instruments and in provisions, the best first. Scores are millionths: as numbers of 32 bits they would come back as others.
CALL () {
    @INSTRUMENT_WORDS
    CALL () {
        WITH $p.inInstruments AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('instrument_words', words) YIELD node, score
        RETURN node AS i, node AS hit, score
        UNION ALL
        WITH $p.inProvisions AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('provision_words', words) YIELD node, score
        MATCH (i:Instrument {id: node.instrument})
        RETURN i, node AS hit, score
    }
    WITH i, hit, score, worded, citers, citees
    WHERE @FILTER
    AND ($p.relations IS NULL OR EXISTS { MATCH (hit)-[:HAS_PART*0..]->(p:Provision)-[r:@RELATIONS]->() WHERE (hit:Instrument OR p = hit) AND type(r) IN $p.relations })
    WITH hit, toInteger(round(score * 1000000)) AS score
    RETURN hit, score ORDER BY score DESC, hit.id
}
WITH collect([hit, score]) AS items
WITH 0 AS list, items
WITH list, items, size([x IN items WHERE $p.fenced AND (x[1] > $p.first OR x[1] = $p.first AND (x[0].id < $p.second OR NOT $p.backward AND x[0].id = $p.second))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
RETURN total, low, high, [x IN items[low..high] | [x[0].id, x[1], x[0].text, x[0].symbol, x[0].title, x[0].names, x[0].subjects]]
