// The counts of a text are one property: a reader sees all or nothing of a text.
CALL () {
    MATCH (i:Instrument)
    RETURN count(i) AS instruments, count(i.counts) AS loaded, sum(coalesce(i.counts[0], 0)) AS provisions, sum(coalesce(i.counts[1], 0)) AS citations,
        sum(coalesce(i.counts[2], 0)) AS resolved
}
CALL () {
    MATCH ()-[r:@RELATIONS]->() RETURN count(r) AS relations
}
RETURN instruments, loaded, provisions, citations, resolved, relations
