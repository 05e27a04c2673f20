// The texts of a page of instruments, whose words are to be made. Provisions tell by their places which text they are of.
MATCH (i:Instrument) WHERE i.id > $p.after AND i.isLoaded
WITH i ORDER BY i.id LIMIT $p.most
RETURN i.id, [['', i.head]] + COLLECT { UNWIND i.letters AS letter MATCH (p:Provision {id: i.id + '#' + letter}) RETURN [letter, p.head] },
    COLLECT {
        MATCH (i)-[:HAS_PART|HAS_TRANSLATION]->(top:Provision)-[:HAS_PART*0..]->(p:Provision)
        RETURN [p.label, p.kind, p.text, p.ordinal] ORDER BY p.ordinal
    }
ORDER BY i.id
