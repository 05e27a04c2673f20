UNWIND total AS x
WITH x ORDER BY x.inherited, x.depth, x.c DESC, x.id
RETURN collect(x) AS items
}
WITH list, items, size([x IN items WHERE $p.fenced AND (x.inherited < $p.first OR x.inherited = $p.first AND (x.depth < $p.second OR x.depth = $p.second
    AND (x.c > $p.third OR x.c = $p.third AND (x.id < $p.fourth OR NOT $p.backward AND x.id = $p.fourth))))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
RETURN list, total, low, high, [x IN items[low..high] | [x.s, x.type, x.t, x.c, x.depth, x.inherited]]
