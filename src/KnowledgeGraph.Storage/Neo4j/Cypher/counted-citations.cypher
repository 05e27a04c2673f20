// Citations, to be counted: text, paragraph, what is cited, what tells more, citations.
@CITATION_SETS
CALL (texts, within, citingHere, sources, targets, citing) {
    @FOUND
    WITH p, c, score WHERE p.ordinal >= 0 AND @CITATION_FILTER
    MATCH (i:Instrument {id: p.instrument})
    OPTIONAL MATCH (o:Instrument {id: c.target})
    RETURN collect([i, p, o, c, 1]) AS items
}
