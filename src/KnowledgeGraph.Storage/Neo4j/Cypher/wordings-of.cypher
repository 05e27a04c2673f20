// The words that are kept of the texts of some instruments: of each text itself, and of its lettered parts and translations.
UNWIND $p.ids AS id
MATCH (i:Instrument {id: id})
RETURN i.id, [['', i.wording]]
    + COLLECT { UNWIND i.letters AS letter MATCH (p:Provision {id: i.id + '#' + letter}) RETURN [letter, p.wording] ORDER BY letter }
ORDER BY i.id
