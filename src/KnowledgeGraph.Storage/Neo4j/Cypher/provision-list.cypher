// Provisions by a first key and their place in the texts: how many there are, how many lie before the cursor, and the page itself.
@PROVISION_SETS
CALL (texts, within, citingHere) {
    @FOUND
    WITH p, score WHERE p.ordinal >= 0 AND @PROVISION_FILTER
    @SORT
    RETURN count(*) AS total, count(CASE WHEN @BEFORE THEN 1 END) AS fence
}
CALL (texts, within, citingHere) {
    @FOUND
    WITH p, score WHERE p.ordinal >= 0 AND @PROVISION_FILTER
    @SORT
    WITH p, sort WHERE NOT $p.fenced OR @BEYOND
    ORDER BY sort@DOWN, p.instrument@DOWN, p.ordinal@DOWN LIMIT $p.size
    RETURN collect([sort, p.instrument, p.ordinal, 0, p {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks}]) AS page
}
RETURN total, fence, page
