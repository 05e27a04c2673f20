// What is recorded of texts.
UNWIND $p.ids AS id
MATCH (i:Instrument {id: id})<-[:RECORDS]-(a:Adoption)
RETURN id, a.part, a.text ORDER BY id, a.part
