// Instruments, to be counted: text, paragraph, what is cited, what tells more, citations.
CALL () {
    @INSTRUMENT_WORDS
    MATCH (i:Instrument)
    WHERE @FILTER
    RETURN collect([i, null, null, null, i.cited]) AS items
}
