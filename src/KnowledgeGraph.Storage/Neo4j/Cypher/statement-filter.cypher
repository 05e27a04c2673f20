MATCH (p:Provision)-[:STATES]->(t:Statement)-[:SUBJECT]->(s:Instrument)
    WHERE p.ordinal >= 0 AND ($p.types IS NULL OR t.type IN $p.types)
        AND ($p.sources IS NULL OR p.instrument IN sources) AND ($p.subjects IS NULL OR s.id IN subjects)
    OPTIONAL MATCH (t)-[:OBJECT]->(o)
    WITH p, t, s, o
    WHERE ($p.objects IS NULL OR o:Instrument AND o.id IN objects) AND ($p.bodies IS NULL OR o:Body AND o.id IN $p.bodies)
