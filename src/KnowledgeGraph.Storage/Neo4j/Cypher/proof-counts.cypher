// How many citations prove edges, of what is cited or of parts of it.
UNWIND range(0, size($p.relations) - 1) AS list
WITH list, $p.relations[list] AS x
MATCH (f:Instrument|Provision WHERE f.id = x.from)
MATCH (t:Instrument|Provision WHERE t.id = x.to)
MATCH (f)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
MATCH (p)-[r:@RELATIONS]->(c)
WHERE type(r) = x.type AND EXISTS { (t)-[:HAS_PART|CONTAINED_IN*0..]->(c) }
UNWIND r.citations AS start
RETURN list, count(DISTINCT p.id + '@' + start) AS citations
