CALL () {
    @INSTRUMENT_WORDS
    MATCH (i:Instrument)
    WHERE @FILTER
    RETURN collect(i.id) AS @SET
}
