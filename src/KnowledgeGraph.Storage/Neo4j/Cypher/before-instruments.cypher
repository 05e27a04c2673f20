// What the graph shows of instruments, the heads of their texts, and every id that leads to each.
UNWIND $p.ids AS id
MATCH (i:Instrument {id: id})
RETURN i {.id, @INSTRUMENT}, i.cited,
    CASE WHEN i.head IS NULL THEN [] ELSE [['', i.head, null]] END
        + COLLECT { UNWIND i.letters AS letter MATCH (p:Provision {id: id + '#' + letter}) RETURN [letter, p.head, p.counts] },
    i.counts, i.kebabs, i.heldIn, i.heldLabel, COLLECT { MATCH (r:Reference)-[:LEADS_TO]->(i) RETURN r.id }
