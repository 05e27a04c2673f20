COUNT {
        MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->(x)<-[r:@RELATIONS]-(p:Provision)
        WHERE type(r) IN $p.types
        MATCH (p)<-[:HAS_PART|CONTAINED_IN*1..]-(i:Instrument)
        WHERE i <> n AND @ALLOWS
        RETURN DISTINCT i, type(r) AS type
    }