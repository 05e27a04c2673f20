// Edges that citations prove, to be counted: text, paragraph, what is cited, what tells more, citations.
@CITATION_SETS
CALL (texts, within, citingHere, sources, targets, citing) {
    @FOUND
    WITH p, c, score WHERE p.ordinal >= 0 AND @CITATION_FILTER
    MATCH (p)-[r:@RELATIONS]->(t) WHERE type(r) = c.relation AND c.start IN r.citations
    WITH DISTINCT p, c.relation AS type, t
    MATCH (i:Instrument {id: p.instrument})
    MATCH (o:Instrument {id: coalesce(t.instrument, t.id)})
    RETURN collect([i, p, o, {relation: type}, @PROOFS]) AS items
}
