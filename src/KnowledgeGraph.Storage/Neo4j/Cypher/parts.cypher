// A page of each instrument's own parts, in a language or of the text that counts, and of those of the annex that holds its text. Translations
// stand apart, their provisions at places below 0, but for one that counts; the annex is the part of the same label.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (i:Instrument {id: $p.ids[list]})
WITH list, COLLECT {
    CALL (i) {
        WITH i WHERE $p.language = ''
        MATCH (i)-[:HAS_PART|CONTAINED_IN*1..]->(p:Provision)
        RETURN p
        UNION ALL
        WITH i WHERE $p.language <> ''
        MATCH (i)-[:HAS_TRANSLATION|HAS_PART]->(top:Provision)
        MATCH (top)-[:HAS_PART*0..]->(p:Provision)
        RETURN p
        UNION ALL
        WITH i WHERE $p.language <> ''
        MATCH (i)-[:CONTAINED_IN]->(annex:Provision)
        MATCH (held:Provision {id: annex.instrument + '#' + $p.language + annex.label})
        MATCH (held)-[:HAS_PART*0..]->(p:Provision)
        RETURN p
    }
    WITH DISTINCT p
    WHERE ($p.spoken IS NULL OR $p.spoken = CASE WHEN p.label =~ '[a-z][a-z](:.*)?' THEN left(p.label, 2) ELSE 'en' END)
        AND ($p.kinds IS NULL OR p.kind IN $p.kinds)
    RETURN p ORDER BY p.instrument, (p.ordinal + $p.shift) % $p.span
} AS items
WITH list, items, size([p IN items WHERE $p.fenced AND (p.instrument < $p.first OR p.instrument = $p.first
    AND ((p.ordinal + $p.shift) % $p.span < $p.second OR NOT $p.backward AND (p.ordinal + $p.shift) % $p.span = $p.second))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
RETURN list, total, low, high, [p IN items[low..high] | p {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks}]
