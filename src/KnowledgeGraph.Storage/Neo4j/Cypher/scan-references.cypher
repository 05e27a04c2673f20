// A page of the ids that texts use and that lead to an instrument, in their order.
MATCH (r:Reference)-[:LEADS_TO]->(i:Instrument) WHERE r.id > $p.after
RETURN r.id, i.id ORDER BY r.id LIMIT $p.most
