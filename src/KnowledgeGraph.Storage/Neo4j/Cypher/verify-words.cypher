// How many nodes the indexes of words have, and how many there are with words.
CALL () { CALL db.index.fulltext.queryNodes('instrument_words', '*:*') YIELD node RETURN count(node) AS instruments }
CALL () { CALL db.index.fulltext.queryNodes('provision_words', '*:*') YIELD node RETURN count(node) AS provisions }
CALL () {
    MATCH (i:Instrument) WHERE i.symbolWords IS NOT NULL OR i.titleWords IS NOT NULL OR i.nameWords IS NOT NULL OR i.subjectWords IS NOT NULL
    RETURN count(i) AS worded
}
CALL () { MATCH (p:Provision) WHERE p.words IS NOT NULL RETURN count(p) AS said }
RETURN instruments, worded, provisions, said
