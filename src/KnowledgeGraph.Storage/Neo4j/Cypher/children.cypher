UNWIND $p.ids AS id
MATCH (w:Provision {id: id})-[:HAS_PART]->(p:Provision)
RETURN w.label, p {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks}
ORDER BY p.instrument, p.ordinal
