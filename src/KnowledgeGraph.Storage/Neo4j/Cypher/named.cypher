UNWIND $p.names AS name
MATCH (n:Name {id: name})<-[:KNOWN_AS]-(i:Instrument)
RETURN DISTINCT name, i.id ORDER BY name, i.id
