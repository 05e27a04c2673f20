CALL () {
    @INSTRUMENT_WORDS
    MATCH (i:Instrument)
    WHERE @GIVEN IS NOT NULL AND @FILTER
    RETURN collect(i.id) AS @SET
}
