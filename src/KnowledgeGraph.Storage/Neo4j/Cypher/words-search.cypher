// The words that searches find, and how often each stands.
CALL () {
    MATCH (i:Instrument) UNWIND [i.symbolWords, i.titleWords, i.nameWords, i.subjectWords] AS words
    WITH words WHERE words IS NOT NULL UNWIND split(words, ' ') AS word RETURN word, count(*) AS places
    UNION ALL
    MATCH (p:Provision) WHERE p.words IS NOT NULL UNWIND split(p.words, ' ') AS word RETURN word, count(*) AS places
}
WITH word, sum(places) AS places WHERE NOT word =~ '.*[0-9].*'
RETURN word, places ORDER BY places DESC, word
