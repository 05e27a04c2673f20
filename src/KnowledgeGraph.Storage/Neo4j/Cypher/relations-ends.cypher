CALL (items) {
    UNWIND items[0..$p.size] AS x
    WITH x, x.e AS e
    RETURN collect([x.type, x.c,
        CASE WHEN e:Instrument THEN e {.id, @INSTRUMENT, containedIn: head(COLLECT { MATCH (e)-[:CONTAINED_IN]->(h:Provision) RETURN h.id })} END,
        CASE WHEN e:Provision THEN e {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks} END]) AS page
}
RETURN list, size(items), page
