// A page of instruments in the order of the ids.
MATCH (i:Instrument) WHERE i.id > $p.after
WITH i ORDER BY i.id LIMIT $p.most
RETURN i {.id, @INSTRUMENT, containedIn: head(COLLECT { MATCH (i)-[:CONTAINED_IN]->(h:Provision) RETURN h.id })}, i.cited
ORDER BY i.id
