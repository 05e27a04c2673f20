// States, how they voted, and how much they sponsored.
MATCH (s:State)
WHERE $p.ids IS NULL OR s.id IN $p.ids
RETURN s.id, COLLECT { MATCH (s)-[v:VOTED]->() WITH v.vote AS vote, count(*) AS votes RETURN [vote, votes] }, COUNT { (s)-[:SPONSORED]->() }
ORDER BY s.id
