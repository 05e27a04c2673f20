UNWIND $p.ids AS id
MATCH (p:Provision {id: id})
RETURN p {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks}
