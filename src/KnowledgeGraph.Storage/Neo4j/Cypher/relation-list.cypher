// Edges that citations prove, by a first key and where they start: how many there are, how many lie before the cursor, and the page itself.
@CITATION_SETS
CALL (texts, within, citingHere, sources, targets, citing) {
    @FOUND
    WITH p, c, score WHERE p.ordinal >= 0 AND @CITATION_FILTER
    MATCH (p)-[r:@RELATIONS]->(t) WHERE type(r) = c.relation AND c.start IN r.citations
    WITH p, c.relation AS type, t, max(score) AS score
    @SORT
    RETURN count(*) AS total, count(CASE WHEN @BEFORE THEN 1 END) AS fence
}
CALL (texts, within, citingHere, sources, targets, citing) {
    @FOUND
    WITH p, c, score WHERE p.ordinal >= 0 AND @CITATION_FILTER
    MATCH (p)-[r:@RELATIONS]->(t) WHERE type(r) = c.relation AND c.start IN r.citations
    WITH p, c.relation AS type, t, max(score) AS score
    @SORT
    WITH p, type, t, sort, last WHERE NOT $p.fenced OR @BEYOND
    ORDER BY sort@DOWN, p.instrument@DOWN, p.ordinal@DOWN, last@DOWN LIMIT $p.size
    RETURN collect([sort, p.instrument, p.ordinal, last, {from: p.id, type: type, to: t.id, citations: @PROOFS}]) AS page
}
RETURN total, fence, page
