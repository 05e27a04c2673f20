// How States voted on texts, counted a State. Whoever cites a text cites it by its symbol, or a part of it under whatever name.
@INSTRUMENT_WORDS
CALL () {
    MATCH (x:Instrument {id: $p.citing})
    CALL (x) {
        MATCH (x)<-[:OF]-(:Citation)<-[:MAKES]-(p:Provision)
        RETURN p.instrument AS citing
        UNION
        MATCH (x)-[:HAS_PART|HAS_TRANSLATION]->(:Provision)-[:HAS_PART*0..]->(:Provision)<-[:OF]-(:Citation)<-[:MAKES]-(p:Provision)
        RETURN p.instrument AS citing
    }
    RETURN collect(DISTINCT citing) AS citing
}
CALL (worded, citers, citees, citing) {
    MATCH (a:Adoption)-[:RECORDS]->(i:Instrument)
    WHERE a.hasVotes AND ($p.ids IS NULL OR i.id IN $p.ids) AND ($p.citing IS NULL OR i.id IN citing) AND @FILTER
    RETURN collect({text: i, part: a.part}) AS chosen
}
CALL (chosen) {
    UNWIND chosen AS one
    WITH one.text AS i, one.part AS part
    MATCH (s:State)-[v:VOTED]->(i) WHERE v.part = part
    WITH s.id AS state, v.vote AS vote, count(*) AS votes
    RETURN collect([state, vote, votes]) AS counts
}
RETURN size(chosen), counts
