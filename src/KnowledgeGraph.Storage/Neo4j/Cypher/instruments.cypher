UNWIND $p.ids AS id
MATCH (i:Instrument {id: id})
RETURN i {.id, @INSTRUMENT,
    containedIn: head(COLLECT { MATCH (i)-[:CONTAINED_IN]->(h:Provision) RETURN h.id })}
