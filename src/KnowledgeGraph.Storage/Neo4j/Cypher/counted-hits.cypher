// The hits of words, to be counted: text, paragraph, what is cited, what tells more, citations.
CALL () {
    @INSTRUMENT_WORDS
    CALL () {
        WITH $p.inInstruments AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('instrument_words', words) YIELD node
        RETURN node AS i, node AS hit
        UNION ALL
        WITH $p.inProvisions AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('provision_words', words) YIELD node
        MATCH (i:Instrument {id: node.instrument})
        RETURN i, node AS hit
    }
    WITH i, hit, worded, citers, citees
    WHERE @FILTER
    AND ($p.relations IS NULL OR EXISTS { MATCH (hit)-[:HAS_PART*0..]->(p:Provision)-[r:@RELATIONS]->() WHERE (hit:Instrument OR p = hit) AND type(r) IN $p.relations })
    RETURN collect([i, CASE WHEN hit:Provision THEN hit END, null, hit, 0]) AS items
}
