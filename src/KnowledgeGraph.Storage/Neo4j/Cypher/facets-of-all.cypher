// What instruments have in common.
CALL () {
    CALL () {
        CALL db.index.fulltext.queryNodes('instrument_words', coalesce($p.words, 'nothing')) YIELD node
        RETURN collect(node) AS worded
    }
    MATCH (i:Instrument)
    WHERE @FILTER
    AND ($p.relations IS NULL OR EXISTS { MATCH (i)-[:HAS_PART*1..]->(:Provision)-[r:@RELATIONS]->() WHERE type(r) IN $p.relations })
    RETURN i, i AS hit
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
RETURN bodies, years, kinds, subjects, []
