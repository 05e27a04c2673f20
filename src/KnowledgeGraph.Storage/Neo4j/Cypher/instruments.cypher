UNWIND $p.ids AS id
MATCH (i:Instrument {id: id})
RETURN i {.id, .symbol, .title, .names, .kind, .body, .date, .session, .meeting, .agendaItem, .subjects, .isLoaded,
    containedIn: head(COLLECT { MATCH (i)-[:CONTAINED_IN]->(h:Provision) RETURN h.id })}
