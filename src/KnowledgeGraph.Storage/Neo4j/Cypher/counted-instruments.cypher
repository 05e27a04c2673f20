// Instruments, to be counted: text, paragraph, what is cited, what tells more, citations.
CALL () {
    CALL () {
        CALL db.index.fulltext.queryNodes('instrument_words', coalesce($p.words, 'nothing')) YIELD node
        RETURN collect(node) AS worded
    }
    MATCH (i:Instrument)
    WHERE @FILTER
    RETURN collect([i, null, null, null, i.cited]) AS items
}
