// The provisions of which a citation may lead elsewhere after the change, with all their resolved citations and where these lead: those with
// a pinpoint into a text that was loaded, changed or placed elsewhere, and those of an id that leads to another instrument.
CALL () {
    UNWIND $p.changed AS id
    MATCH (:Instrument {id: id})<-[:OF]-(c:Citation) WHERE c.parts IS NOT NULL
    MATCH (p:Provision)-[:MAKES]->(c)
    RETURN p
    UNION
    UNWIND $p.moved AS move
    MATCH (:Instrument {id: move.before})<-[:OF]-(c:Citation {reference: move.id})
    MATCH (p:Provision)-[:MAKES]->(c)
    RETURN p
}
WITH DISTINCT p
RETURN p.id, (p.ordinal + 128 * $p.places) / $p.places - 128, COLLECT {
    MATCH (p)-[:MAKES]->(c:Citation) WHERE c.reference IS NOT NULL
    RETURN [c.start, c.relation, c.reference, c.parts, c.target, COLLECT { MATCH (c)-[o:OF]->(t:Provision) RETURN t.id ORDER BY o.part }]
}
