// Which provisions are there, and in which text of their instrument: 0 for the one without a letter, 1 for part A.
UNWIND $p.ids AS id
MATCH (p:Provision {id: id})
RETURN p.id, (p.ordinal + 128 * $p.places) / $p.places - 128
