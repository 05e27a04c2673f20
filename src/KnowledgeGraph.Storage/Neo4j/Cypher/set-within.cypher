CALL () {
    UNWIND $p.within AS one
    MATCH (n:Instrument|Provision WHERE n.id = one)
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
    RETURN collect(DISTINCT p.id) AS within
}
