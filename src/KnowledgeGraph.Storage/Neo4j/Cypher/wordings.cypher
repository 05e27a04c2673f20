// The words that are kept of the texts of a page of instruments, in the order of the ids: of each text itself, and of its lettered parts
// and translations.
MATCH (i:Instrument) WHERE i.id > $p.after AND i.isLoaded
WITH i ORDER BY i.id LIMIT $p.most
RETURN i.id, [['', i.wording]]
    + COLLECT { UNWIND i.letters AS letter MATCH (p:Provision {id: i.id + '#' + letter}) RETURN [letter, p.wording] ORDER BY letter }
ORDER BY i.id
