// Statements by a first key and their place in the texts: how many there are, how many lie before the cursor, and the page itself.
@SOURCES
@SUBJECTS
@OBJECTS
CALL (sources, subjects, objects) {
    @FOUND
    @SORT
    RETURN count(*) AS total, count(CASE WHEN @BEFORE THEN 1 END) AS fence
}
CALL (sources, subjects, objects) {
    @FOUND
    @SORT
    WITH p, t, s, o, sort WHERE NOT $p.fenced OR @BEYOND
    ORDER BY sort@DOWN, p.instrument@DOWN, p.ordinal@DOWN, t.ordinal@DOWN LIMIT $p.size
    RETURN collect([sort, p.instrument, p.ordinal, t.ordinal, {subject: s.id, type: t.type,
        object: CASE WHEN o:Instrument THEN o.id END, body: CASE WHEN o:Body THEN o.id END, source: p.id}]) AS page
}
RETURN total, fence, page
