// The best hits in instruments and in provisions, by what they are worth, with how many there are in all. Lucene gives the provisions that speak
// most of the words, so many as are asked for, and only counts the others. Of what is not all there is told what is certainly before all that is
// not: what is worth more than the last provision that was given. Scores are millionths: as numbers of 32 bits they would come back as others.
CALL () {
    CALL () {
        WITH $p.inInstruments AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('instrument_words', words) YIELD node AS i
        @WORTH
        RETURN i AS hit, worth, false AS isProvision
        UNION ALL
        WITH $p.inProvisions AS words WHERE words IS NOT NULL
        CALL db.index.fulltext.queryNodes('provision_words', words, {limit: $p.most}) YIELD node AS hit, score
        RETURN hit, $p.paragraph * score / (score + 8.0) AS worth, true AS isProvision
    }
    WITH hit, toInteger(round(worth * 1000000)) AS score, isProvision
    RETURN hit, score, isProvision ORDER BY score DESC, hit.id
}
WITH collect([hit, score, isProvision]) AS given
WITH given, [x IN given WHERE x[2] | x[1]] AS scores
WITH given, size(scores) AS provisions, scores[-1] AS least
CALL (provisions) {
    WITH provisions WHERE provisions = $p.most
    CALL db.index.fulltext.queryNodes('provision_words', $p.inProvisions) YIELD node
    RETURN count(*) AS counted
}
WITH given, least, CASE WHEN counted > provisions THEN counted - provisions ELSE 0 END AS left
WITH size(given) + left AS total, left = 0 AS whole, CASE left WHEN 0 THEN given ELSE [x IN given WHERE x[1] > least] END AS items
@HITS
