// Where ids lead by now, and what the texts claim of them.
UNWIND $p.ids AS id
OPTIONAL MATCH (r:Reference {id: id})
OPTIONAL MATCH (r)-[:LEADS_TO]->(before:Instrument)
OPTIONAL MATCH (own:Instrument {id: id})
RETURN id, r.tally, before.id, coalesce(own.isLoaded, false), r IS NOT NULL
