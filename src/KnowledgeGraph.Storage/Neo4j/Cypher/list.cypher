// Instruments by a first key and the id: how many there are, how many lie before the cursor, and the page itself.
CALL () {
    @INSTRUMENT_WORDS
    @BEGINNING
    WHERE @FILTER
    RETURN i, @SORT AS sort
}
WITH i, sort
WITH count(*) AS total,
    count(CASE WHEN NOT $p.fenced AND $p.backward OR $p.fenced AND (sort @BEFORE $p.first OR sort = $p.first AND (i.id < $p.second OR NOT $p.backward AND i.id = $p.second)) THEN 1 END) AS fence,
    collect(CASE WHEN NOT $p.fenced OR sort @BEYOND $p.first OR sort = $p.first AND i.id @FURTHER $p.second THEN [sort, i] END) AS beyond
CALL (beyond) {
    UNWIND beyond AS x
    WITH x[0] AS sort, x[1] AS i ORDER BY sort@SORTED, i.id@IDS LIMIT $p.size
    RETURN collect([sort, i {.id, @INSTRUMENT,
        containedIn: head(COLLECT { MATCH (i)-[:CONTAINED_IN]->(h:Provision) RETURN h.id })}]) AS page
}
RETURN total, fence, page
