// All hits in instruments and in provisions that a filter lets through, in the order that is asked for. Each text is looked at once, however many
// of its paragraphs are found. Scores are millionths: as numbers of 32 bits they would come back as others.
CALL () {
    @INSTRUMENT_WORDS
    CALL () {
        WITH $p.inInstruments AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('instrument_words', words) YIELD node
        RETURN node AS i, [[node, null]] AS hits
        UNION ALL
        WITH $p.inProvisions AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes($p.index, words) YIELD node, score
        WITH node.instrument AS id, collect([node, score]) AS hits
        MATCH (i:Instrument {id: id})
        RETURN i, hits
    }
    WITH i, hits, worded, citers, citees
    WHERE @FILTER
    WITH i, hits, CASE $p.order
        WHEN 'DATE_DESC' THEN coalesce(toFloat(replace(i.date, '-', '')), 0.0)
        WHEN 'DATE_ASC' THEN -coalesce(toFloat(replace(i.date, '-', '')), 99999999.0)
        WHEN 'MOST_CITED' THEN toFloat(coalesce(i.cited, 0))
        END AS rank
    UNWIND hits AS x
    WITH i, x[0] AS hit, x[1] AS score, rank
    WHERE @MAKES
    CALL (i, rank, score) {
        WITH i WHERE rank IS NULL AND score IS NULL
        @WORTH
        RETURN worth
        UNION ALL
        WITH coalesce(rank, $p.paragraph * score / (score + 8.0)) AS worth WHERE worth IS NOT NULL
        RETURN worth
    }
    WITH hit, toInteger(round(worth * 1000000)) AS score
    RETURN hit, score ORDER BY score DESC, hit.id
}
WITH collect([hit, score]) AS items
WITH size(items) AS total, true AS whole, items
@HITS
