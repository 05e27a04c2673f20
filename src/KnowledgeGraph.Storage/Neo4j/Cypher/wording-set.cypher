// Keeps the words of texts, provided that the texts are still those that the words were made of.
UNWIND $p.texts AS row
CALL (row) {
    WITH row WHERE row.letter = ''
    MATCH (i:Instrument {id: row.instrument}) WHERE i.head = row.head
    SET i.wording = row.words
    UNION ALL
    WITH row WHERE row.letter <> ''
    MATCH (p:Provision {id: row.instrument + '#' + row.letter}) WHERE p.head = row.head
    SET p.wording = row.words
}
