($p.types IS NULL OR f.type IN $p.types) AND ($p.bodies IS NULL OR i.body IN $p.bodies) AND ($p.kinds IS NULL OR i.kind IN $p.kinds) AND ($p.dateFrom IS NULL OR i.date >= $p.dateFrom)
    AND ($p.dateTo IS NULL OR i.date <= $p.dateTo) AND (NOT $p.loadedOnly OR i.isLoaded OR EXISTS { (i)-[:CONTAINED_IN]->() })
