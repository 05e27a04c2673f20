WITH *, [o IN fit WHERE NOT o.on | o.far] AS backward
CALL (backward, beenBack) {
    UNWIND backward AS n
    WITH DISTINCT n WHERE NOT n IN beenBack
    RETURN collect(n) AS nextBack
}
WITH *, nextBack AS nowBack
