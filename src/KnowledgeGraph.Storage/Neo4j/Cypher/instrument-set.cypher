CALL () {
    UNWIND CASE WHEN @GIVEN IS NULL THEN [] ELSE [1] END AS given
    @INSTRUMENT_WORDS
    MATCH (i:Instrument)
    WHERE @FILTER
    RETURN collect(i.id) AS @SET
}
