// A page of the names that lead to an instrument, in their order; keys of titles are not among them.
MATCH (n:Name) WHERE n.id > $p.after AND NOT n.id STARTS WITH $p.titles AND EXISTS { (n)<-[:KNOWN_AS]-(:Instrument) }
RETURN n.id ORDER BY n.id LIMIT $p.most
