CALL () {
    CALL () {
        UNWIND $p.foldedFrom AS id
        MATCH (i:Instrument {id: id})
        RETURN i
        UNION
        UNWIND $p.foldedFrom AS id
        MATCH (i:Instrument {heldIn: id})
        RETURN i
    }
    RETURN collect(i) AS sources
}
CALL (sources) {
    UNWIND sources AS i
    MATCH (i)-[old:BUILDS_ON]->()
    DELETE old
}
CALL () {
    UNWIND $p.foldedTo AS id
    MATCH (i:Instrument {id: id})<-[old:BUILDS_ON]-()
    DELETE old
}
CALL (sources) {
    UNWIND sources AS i
    CALL (i) {
        MATCH (i)-[:HAS_PART|CONTAINED_IN*1..]->(p:Provision)-[r:@RELATIONS]->(x)
        MATCH (x)<-[:HAS_PART|CONTAINED_IN*0..]-(j:Instrument) WHERE j <> i
        UNWIND r.citations AS start
        WITH j, type(r) AS type, count(DISTINCT [p.id, start]) AS citations
        CREATE (i)-[:BUILDS_ON {type: type, citations: citations}]->(j)
    }
}
CALL (sources) {
    UNWIND $p.foldedTo AS id
    MATCH (j:Instrument {id: id})
    CALL (j, sources) {
        MATCH (j)-[:HAS_PART|CONTAINED_IN*0..]->(x)<-[r:@RELATIONS]-(p:Provision)
        MATCH (p)<-[:HAS_PART|CONTAINED_IN*1..]-(i:Instrument) WHERE i <> j AND NOT i IN sources
        UNWIND r.citations AS start
        WITH i, type(r) AS type, count(DISTINCT [p.id, start]) AS citations
        CREATE (i)-[:BUILDS_ON {type: type, citations: citations}]->(j)
    }
}
