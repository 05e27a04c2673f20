UNWIND range(0, size($p.ids) - 1) AS at
MATCH (p:Provision {id: $p.ids[at]})
RETURN at,
    head(COLLECT { MATCH (n:Provision)-[:NEXT]->(p) RETURN n {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks} }),
    head(COLLECT { MATCH (p)-[:NEXT]->(n:Provision) RETURN n {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks} })
