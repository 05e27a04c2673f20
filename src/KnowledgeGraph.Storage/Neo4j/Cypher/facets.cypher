// What the hits of words have in common.
CALL () {
    CALL () {
        CALL db.index.fulltext.queryNodes('instrument_words', coalesce($p.words, 'nothing')) YIELD node
        RETURN collect(node) AS worded
    }
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
    WITH i, hit, score, worded
    WHERE @FILTER
    AND ($p.relations IS NULL OR EXISTS { MATCH (hit)-[:HAS_PART*0..]->(p:Provision)-[r:@RELATIONS]->() WHERE (hit:Instrument OR p = hit) AND type(r) IN $p.relations })
    RETURN i, hit
}
WITH collect(i) AS texts, collect(hit) AS found
CALL (texts) {
    UNWIND texts AS i
    WITH i.body AS value, count(*) AS hits WHERE value IS NOT NULL ORDER BY hits DESC, value
    RETURN collect([value, hits]) AS bodies
}
CALL (texts) {
    UNWIND texts AS i
    WITH left(i.date, 4) AS value, count(*) AS hits WHERE value IS NOT NULL ORDER BY hits DESC, value
    RETURN collect([value, hits]) AS years
}
CALL (texts) {
    UNWIND texts AS i
    WITH i.kind AS value, count(*) AS hits ORDER BY hits DESC, value
    RETURN collect([value, hits]) AS kinds
}
CALL (texts) {
    UNWIND texts AS i
    UNWIND i.subjects AS value
    WITH value, count(*) AS hits ORDER BY hits DESC, value LIMIT 50
    RETURN collect([value, hits]) AS subjects
}
CALL (found) {
    UNWIND found AS hit
    MATCH (hit)-[:HAS_PART*0..]->(p:Provision)-[r:@RELATIONS]->()
    WHERE hit:Instrument OR p = hit
    WITH type(r) AS value, count(DISTINCT hit) AS hits ORDER BY hits DESC, value
    RETURN collect([value, hits]) AS relations
}
RETURN bodies, years, kinds, subjects, relations
