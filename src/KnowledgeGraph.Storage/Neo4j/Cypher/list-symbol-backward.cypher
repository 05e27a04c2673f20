// Instruments by a first key and the id: how many there are, how many lie before the cursor, and the page itself.
CALL () {
    CALL () {
        CALL db.index.fulltext.queryNodes('instrument_words', coalesce($p.words, 'nothing')) YIELD node
        RETURN collect(node) AS worded
    }
    MATCH (i:Instrument)
    WHERE ($p.words IS NULL OR i IN worded)
    AND ($p.bodies IS NULL OR i.body IN $p.bodies)
    AND ($p.kinds IS NULL OR i.kind IN $p.kinds)
    AND ($p.dateFrom IS NULL OR i.date >= $p.dateFrom)
    AND ($p.dateTo IS NULL OR i.date <= $p.dateTo)
    AND ($p.session IS NULL OR toLower(i.session) = $p.session)
    AND ($p.isLoaded IS NULL OR i.isLoaded = $p.isLoaded)
    AND ($p.subjects IS NULL OR any(s IN i.subjects WHERE toLower(s) IN $p.subjects))
    RETURN i, '' AS sort
}
WITH i, sort
WITH count(*) AS total,
    count(CASE WHEN NOT $p.fenced AND $p.backward OR $p.fenced AND (sort < $p.first OR sort = $p.first AND (i.id < $p.second OR NOT $p.backward AND i.id = $p.second)) THEN 1 END) AS fence,
    collect(CASE WHEN NOT $p.fenced OR sort < $p.first OR sort = $p.first AND i.id < $p.second THEN [sort, i] END) AS beyond
CALL (beyond) {
    UNWIND beyond AS x
    WITH x[0] AS sort, x[1] AS i ORDER BY sort DESC, i.id DESC LIMIT $p.size
    RETURN collect([sort, i {.id, .symbol, .title, .names, .kind, .body, .date, .session, .meeting, .agendaItem, .subjects, .isLoaded,
        containedIn: head(COLLECT { MATCH (i)-[:CONTAINED_IN]->(h:Provision) RETURN h.id })}]) AS page
}
RETURN total, fence, page
