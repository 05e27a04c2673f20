WITH *, [o IN fit WHERE o.on | o.far] AS onward
CALL (onward, beenOn) {
    UNWIND onward AS n
    WITH DISTINCT n WHERE NOT n IN beenOn
    RETURN collect(n) AS nextOn
}
WITH *, nextOn AS nowOn
