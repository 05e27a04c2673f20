COUNT {
        MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[r:@RELATIONS]-(s:Provision)
        WHERE ($p.types IS NULL OR type(r) IN $p.types) AND @ALLOWS
    }