// Citations by a first key and their place in the texts: how many there are, how many lie before the cursor, and the page itself.
@CITATION_SETS
CALL (texts, within, citingHere, sources, targets, citing) {
    @FOUND
    WITH p, c, score WHERE p.ordinal >= 0 AND @CITATION_FILTER
    @SORT
    RETURN count(*) AS total, count(CASE WHEN @BEFORE THEN 1 END) AS fence
}
CALL (texts, within, citingHere, sources, targets, citing) {
    @FOUND
    WITH p, c, score WHERE p.ordinal >= 0 AND @CITATION_FILTER
    @SORT
    WITH p, c, sort WHERE NOT $p.fenced OR @BEYOND
    ORDER BY sort@DOWN, p.instrument@DOWN, p.ordinal@DOWN, c.start@DOWN LIMIT $p.size
    RETURN collect([sort, p.instrument, p.ordinal, c.start, c {.start, .end, .text, .status, .target, .targetProvision, .pinpoint, .parts, .citedDate, .citedTitle, .verb, .relation, source: p.id,
        candidates: CASE WHEN c.status = 'AMBIGUOUS' THEN COLLECT { MATCH (c)-[m:MAY_BE]->(i:Instrument) RETURN i.id ORDER BY m.ordinal } END}]) AS page
}
RETURN total, fence, page
