// A page of what each body issued, the newest first.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (b:Body {id: $p.ids[list]})
WITH list, COLLECT {
    MATCH (i:Instrument)-[:ISSUED_BY]->(b)
    WITH i, coalesce(i.date, '0000-00-00') AS sort ORDER BY sort DESC, i.id
    RETURN {sort: sort, i: i}
} AS items
WITH list, items, size([x IN items WHERE $p.fenced AND (x.sort > $p.first OR x.sort = $p.first
    AND (x.i.id < $p.second OR NOT $p.backward AND x.i.id = $p.second))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
RETURN list, total, low, high, COLLECT {
    UNWIND items[low..high] AS x
    WITH x.sort AS sort, x.i AS i ORDER BY sort DESC, i.id
    RETURN i {.id, @INSTRUMENT,
        containedIn: head(COLLECT { MATCH (i)-[:CONTAINED_IN]->(h:Provision) RETURN h.id })}
} AS page
