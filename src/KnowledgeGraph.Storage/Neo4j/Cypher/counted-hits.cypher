// The hits of words, to be counted: text, paragraph, what is cited, what tells more, citations. Each text is looked at once. What depends on texts
// alone is counted by them: text, hits, paragraphs among those.
CALL () {
    @INSTRUMENT_WORDS
    CALL () {
        WITH $p.inInstruments AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('instrument_words', words) YIELD node
        RETURN node AS i, [node] AS hits
        UNION ALL
        WITH $p.inProvisions AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes($p.index, words) YIELD node
        WITH node.instrument AS id, collect(node) AS hits
        MATCH (i:Instrument {id: id})
        RETURN i, hits
    }
    WITH i, hits, worded, citers, citees
    WHERE @FILTER
    UNWIND hits AS hit
    WITH i, hit WHERE @MAKES
    RETURN collect([i, CASE WHEN hit:Provision THEN hit END, null, hit, 0]) AS items
}
CALL (items) {
    UNWIND items AS item
    WITH item[0] AS i, count(*) AS n, count(item[1]) AS paragraphs
    RETURN collect([i, n, paragraphs]) AS counted
}
