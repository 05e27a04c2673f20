// The page of hits: how many there are, those before it and up to its end, its hits, and whether it is certain.
WITH total, whole, items, CASE WHEN $p.fenced
    THEN size([x IN items WHERE x[1] > $p.first OR x[1] = $p.first AND (x[0].id < $p.second OR NOT $p.backward AND x[0].id = $p.second)])
    ELSE 0 END AS before
WITH total, whole, items, CASE WHEN NOT $p.fenced AND $p.backward THEN total ELSE before END AS fence
WITH total, whole, items,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
RETURN total, low, high, [x IN items[low..high] | [x[0].id, x[1], x[0].text, x[0].symbol, x[0].title, x[0].names, x[0].subjects]],
    whole OR high < size(items)
