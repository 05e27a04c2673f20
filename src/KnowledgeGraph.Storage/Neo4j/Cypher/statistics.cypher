// The counts of a text are one property: a reader sees all or nothing of a text.
CALL () {
    MATCH (i:Instrument)
    RETURN count(i) AS instruments, count(i.counts) AS loaded, sum(coalesce(i.counts[0], 0)) AS provisions, sum(coalesce(i.counts[1], 0)) AS citations,
        sum(coalesce(i.counts[2], 0)) AS resolved
}
CALL () {
    MATCH ()-[r:@RELATIONS]->() RETURN count(r) AS relations
}
CALL () {
    MATCH (i:Instrument) WHERE i.body IS NOT NULL
    WITH i.body AS body, count(i) AS instruments, sum(i.cited) AS cited ORDER BY instruments DESC, body
    RETURN collect([body, instruments, cited]) AS byBody
}
CALL () {
    MATCH (i:Instrument) WHERE i.date IS NOT NULL
    WITH toInteger(left(i.date, 4)) AS year, count(i) AS instruments, sum(i.cited) AS cited ORDER BY year
    RETURN collect([year, instruments, cited]) AS byYear
}
RETURN instruments, loaded, provisions, citations, resolved, relations, byBody, byYear
