// What is there of the texts that are to be saved, and the instruments whose text is said to stand in an annex of one of them.
MATCH (s:Store {id: 'knowledge-graph'})
UNWIND CASE WHEN size($p.ids) = 0 THEN [null] ELSE $p.ids END AS id
OPTIONAL MATCH (i:Instrument {id: id})
RETURN s.revision, id,
    CASE WHEN i.digest IS NULL THEN [] ELSE [['', i.digest, i.claims]] END
        + COLLECT { UNWIND i.letters AS letter MATCH (p:Provision {id: id + '#' + letter}) RETURN [letter, p.digest, p.claims] },
    COLLECT { MATCH (held:Instrument {heldIn: id}) RETURN held.id }
