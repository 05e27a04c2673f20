CALL () {
    CALL db.index.fulltext.queryNodes('instrument_words', coalesce($p.words, 'nothing')) YIELD node
    RETURN collect(node) AS worded
}
CALL () {
    UNWIND $p.cites AS one
    MATCH (n:Instrument|Provision WHERE n.id = one)
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[:OF]-(:Citation)<-[:MAKES]-(q:Provision)
    WITH q.instrument AS id, count(DISTINCT one) AS found WHERE found = size($p.cites)
    RETURN collect(id) AS citers
}
CALL () {
    UNWIND $p.citedBy AS one
    MATCH (n:Instrument|Provision WHERE n.id = one)
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->(:Provision)-[:MAKES]->(c:Citation)-[:OF]->(t)
    UNWIND [c.target, coalesce(t.instrument, t.id)] + COLLECT { MATCH (x:Instrument)-[:CONTAINED_IN]->(:Provision)-[:HAS_PART*0..]->(t) RETURN x.id } AS id
    WITH id, count(DISTINCT one) AS found WHERE found = size($p.citedBy)
    RETURN collect(id) AS citees
}
