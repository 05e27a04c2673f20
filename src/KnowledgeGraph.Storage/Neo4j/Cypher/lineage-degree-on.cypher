COUNT {
        MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->(:Provision)-[r:@RELATIONS]->(t)
        WHERE ($p.types IS NULL OR type(r) IN $p.types) AND @ALLOWS
    }