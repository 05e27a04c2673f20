// What the limit left out and what the next level would show: counted, unless both its ends are here after all.
WITH *, [o IN left WHERE o.s IN shown AND o.t IN shown] AS settled
WITH *, [o IN taken + settled | o.r] AS edges
CALL (offersOn, offersBack, left, shown, edges) {
    UNWIND left + offersOn + offersBack AS o
    WITH o WHERE NOT o.r IN edges
    RETURN count(o) > 0 AS isTruncated, count(DISTINCT CASE WHEN NOT o.far.id IN shown THEN o.far.id END) AS omitted
}
