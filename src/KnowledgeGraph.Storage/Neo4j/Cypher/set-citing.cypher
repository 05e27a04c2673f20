CALL () {
    UNWIND $p.citing AS one
    MATCH (n:Instrument|Provision WHERE n.id = one)
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[:OF]-(c:Citation)
    RETURN collect(DISTINCT c) AS citing
}
