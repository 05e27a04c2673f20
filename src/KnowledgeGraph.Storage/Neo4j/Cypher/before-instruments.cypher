// What the graph shows of instruments, and every id that leads to each with what is claimed of it.
UNWIND $p.ids AS id
MATCH (i:Instrument {id: id})
RETURN id, i.head, i {.symbol, .title, .names, .kind, .body, .date, .session, .meeting, .agendaItem, .subjects, .isLoaded, .cited},
    i.kebabs, i.heldIn, i.heldLabel, COLLECT { MATCH (r:Reference)-[:LEADS_TO]->(i) RETURN [r.id, r.tally] }
