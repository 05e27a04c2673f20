CALL () {
    UNWIND $p.citedHere AS one
    MATCH (n:Instrument|Provision WHERE n.id = one)
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[:OF]-(:Citation)<-[:MAKES]-(:Provision)<-[:HAS_PART*0..]-(p:Provision)
    WITH p.id AS id, count(DISTINCT one) AS found WHERE found = size($p.citedHere)
    RETURN collect(id) AS citingHere
}
