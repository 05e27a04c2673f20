// Hits in instruments and in provisions, in the order that is asked for. Scores are millionths: as numbers of 32 bits they would come back as others.
// What an instrument is worth is told as Search/Worth.cs tells it, from how many telling words the least text has that has all that is asked.
CALL () {
    @INSTRUMENT_WORDS
    CALL () {
        WITH $p.inInstruments AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('instrument_words', words) YIELD node, score
        RETURN node AS i, node AS hit, score
        UNION ALL
        WITH $p.inProvisions AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('provision_words', words) YIELD node, score
        MATCH (i:Instrument {id: node.instrument})
        RETURN i, node AS hit, score
    }
    WITH i, hit, score, worded, citers, citees
    WHERE @FILTER
    AND ($p.relations IS NULL OR EXISTS { MATCH (hit)-[:HAS_PART*0..]->(p:Provision)-[r:@RELATIONS]->() WHERE (hit:Instrument OR p = hit) AND type(r) IN $p.relations })
    WITH i, hit, score,
        CASE WHEN $p.order = 'RELEVANCE' AND hit:Instrument THEN [i.symbolWords, i.titleWords, split(i.title, '[')[1]] + coalesce(i.names, []) ELSE [] END AS names,
        CASE WHEN $p.order = 'RELEVANCE' AND hit:Instrument THEN coalesce(i.subjects, []) ELSE [] END AS subjects
    WITH i, hit, score,
        [t IN names WHERE t IS NOT NULL | ' ' + replace(reduce(said = toLower(t), c IN $p.signs | replace(said, c, ' ')), '  ', ' ') + ' '] AS names,
        [t IN subjects | ' ' + replace(reduce(said = toLower(t), c IN $p.signs | replace(said, c, ' ')), '  ', ' ') + ' '] AS subjects
    WITH i, hit, score,
        [t IN names WHERE all(ways IN $p.terms WHERE any(w IN ways WHERE t CONTAINS w)) | size([w IN split(t, ' ') WHERE w <> '' AND NOT w IN $p.common])] AS names,
        [t IN subjects WHERE all(ways IN $p.terms WHERE any(w IN ways WHERE t CONTAINS w)) | size([w IN split(t, ' ') WHERE w <> '' AND NOT w IN $p.common])] AS subjects
    WITH i, hit, score,
        reduce(most = 0.0, n IN names | CASE WHEN n <= $p.asked THEN 1.0 WHEN $p.asked > most * n THEN 1.0 * $p.asked / n ELSE most END) AS called,
        reduce(most = 0.0, n IN subjects | CASE WHEN n <= $p.asked THEN 1.0 WHEN $p.asked > most * n THEN 1.0 * $p.asked / n ELSE most END) AS about
    WITH i, hit, score,
        CASE called WHEN 0.0 THEN 0.0 ELSE $p.called + $p.share * called + CASE called WHEN 1.0 THEN $p.whole ELSE 0.0 END END AS name,
        CASE about WHEN 0.0 THEN 0.0 ELSE $p.about * about + CASE about WHEN 1.0 THEN $p.subject ELSE 0.0 END END AS heading
    WITH hit, CASE
        WHEN $p.order = 'DATE_DESC' THEN coalesce(toFloat(replace(i.date, '-', '')), 0.0)
        WHEN $p.order = 'DATE_ASC' THEN -coalesce(toFloat(replace(i.date, '-', '')), 99999999.0)
        WHEN $p.order = 'MOST_CITED' THEN toFloat(coalesce(i.cited, 0))
        WHEN hit:Provision THEN $p.paragraph * score / (score + 8.0)
        WHEN name + heading = 0.0 THEN $p.scattered * log(1 + coalesce(i.cited, 0)) / log(2)
        ELSE CASE WHEN name > heading THEN name + $p.both * heading ELSE heading + $p.both * name END
            + $p.doubling * log(1 + coalesce(i.cited, 0)) / log(2) + CASE WHEN i.isLoaded THEN $p.loaded ELSE 0.0 END
        END AS score
    WITH hit, toInteger(round(score * 1000000)) AS score
    RETURN hit, score ORDER BY score DESC, hit.id
}
WITH collect([hit, score]) AS items
WITH 0 AS list, items
WITH list, items, size([x IN items WHERE $p.fenced AND (x[1] > $p.first OR x[1] = $p.first AND (x[0].id < $p.second OR NOT $p.backward AND x[0].id = $p.second))]) AS before
WITH list, items, size(items) AS total, CASE WHEN NOT $p.fenced AND $p.backward THEN size(items) ELSE before END AS fence
WITH list, items, total,
    CASE WHEN NOT $p.backward THEN fence WHEN fence > $p.size THEN fence - $p.size ELSE 0 END AS low,
    CASE WHEN $p.backward THEN fence WHEN total < fence + $p.size THEN total ELSE fence + $p.size END AS high
RETURN total, low, high, [x IN items[low..high] | [x[0].id, x[1], x[0].text, x[0].symbol, x[0].title, x[0].names, x[0].subjects]]
