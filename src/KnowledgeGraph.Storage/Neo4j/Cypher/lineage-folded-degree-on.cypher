COUNT {
        MATCH (n)-[:HAS_PART|CONTAINED_IN*1..]->(p:Provision)-[r:@RELATIONS]->(x)
        WHERE type(r) IN $p.types
        MATCH (x)<-[:HAS_PART|CONTAINED_IN*0..]-(i:Instrument)
        WHERE i <> n AND @ALLOWS
        RETURN DISTINCT i, type(r) AS type
    }