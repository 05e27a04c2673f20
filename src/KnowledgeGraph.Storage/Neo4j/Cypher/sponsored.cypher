// A page of what each State sponsored, the newest first.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (s:State {id: $p.ids[list]})
WITH list, COLLECT {
    MATCH (s)-[d:SPONSORED]->(i:Instrument)
    WITH s, d, i ORDER BY coalesce(i.date, '0000-00-00') DESC, i.id, d.part
    RETURN {sort: coalesce(i.date, '0000-00-00'), id: i.id, part: d.part, date: i.date, state: s.id, printed: d.printed, behalf: d.onBehalfOf, additional: d.isAdditional}
} AS items
WITH list, items, size([x IN items WHERE $p.fenced AND (x.sort > $p.first OR x.sort = $p.first
    AND (x.id < $p.second OR x.id = $p.second AND (x.part < $p.third OR NOT $p.backward AND x.part = $p.third)))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
RETURN list, total, low, high, items[low..high] AS page
