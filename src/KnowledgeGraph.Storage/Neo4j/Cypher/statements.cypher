// A statement is told of its subject and of its object: "76/181, in which it endorsed the Kyoto Declaration".
UNWIND $p.ids AS id
MATCH (told:Instrument {id: id})<-[:SUBJECT|OBJECT]-(t:Statement)
WITH DISTINCT id, t
MATCH (p:Provision)-[:STATES]->(t)-[:SUBJECT]->(s:Instrument) WHERE p.ordinal >= 0
OPTIONAL MATCH (t)-[:OBJECT]->(o)
RETURN id, s.id, t.type, CASE WHEN o:Instrument THEN o.id END, CASE WHEN o:Body THEN o.id END, p.id
ORDER BY id, p.instrument, p.ordinal, t.ordinal
