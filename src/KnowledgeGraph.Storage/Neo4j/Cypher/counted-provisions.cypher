// Provisions, to be counted: text, paragraph, what is cited, what tells more, citations.
@PROVISION_SETS
CALL (texts, within, citingHere) {
    @FOUND
    WITH p, score WHERE p.ordinal >= 0 AND @PROVISION_FILTER
    MATCH (i:Instrument {id: p.instrument})
    RETURN collect([i, p, null, null, COUNT { MATCH (p)-[:MAKES]->(:Citation) }]) AS items
}
