// What instruments are worth as hits, as Search/Worth.cs tells it, from how many telling words the least text has that has all that is asked. What
// is printed is compared as it is searched: signs are blanks. That is dear, and only done for what has the first word of all that is asked.
WITH i,
    [t IN [i.symbolWords, i.titleWords] WHERE t IS NOT NULL | ' ' + t + ' '] AS folded,
    [t IN [split(i.title, '[')[1]] + coalesce(i.names, []) WHERE t IS NOT NULL | toLower(t)] AS named,
    [t IN coalesce(i.subjects, []) | toLower(t)] AS headed
WITH i,
    folded + [t IN named WHERE all(stems IN $p.stems WHERE any(w IN stems WHERE t CONTAINS w)) | ' ' + replace(reduce(said = t, c IN $p.signs | replace(said, c, ' ')), '  ', ' ') + ' '] AS names,
    [t IN headed WHERE all(stems IN $p.stems WHERE any(w IN stems WHERE t CONTAINS w)) | ' ' + replace(reduce(said = t, c IN $p.signs | replace(said, c, ' ')), '  ', ' ') + ' '] AS subjects
WITH i,
    [t IN names WHERE all(ways IN $p.terms WHERE any(w IN ways WHERE t CONTAINS w)) | size([w IN split(t, ' ') WHERE w <> '' AND NOT w IN $p.common])] AS names,
    [t IN subjects WHERE all(ways IN $p.terms WHERE any(w IN ways WHERE t CONTAINS w)) | size([w IN split(t, ' ') WHERE w <> '' AND NOT w IN $p.common])] AS subjects
WITH i,
    reduce(most = 0.0, n IN names | CASE WHEN n <= $p.asked THEN 1.0 WHEN $p.asked > most * n THEN 1.0 * $p.asked / n ELSE most END) AS called,
    reduce(most = 0.0, n IN subjects | CASE WHEN n <= $p.asked THEN 1.0 WHEN $p.asked > most * n THEN 1.0 * $p.asked / n ELSE most END) AS about
WITH i,
    CASE called WHEN 0.0 THEN 0.0 ELSE $p.called + $p.share * called + CASE called WHEN 1.0 THEN $p.whole ELSE 0.0 END END AS name,
    CASE about WHEN 0.0 THEN 0.0 ELSE $p.about * about + CASE about WHEN 1.0 THEN $p.subject ELSE 0.0 END END AS heading
WITH i, CASE
    WHEN name + heading = 0.0 THEN $p.scattered * log(1 + coalesce(i.cited, 0)) / log(2)
    ELSE CASE WHEN name > heading THEN name + $p.both * heading ELSE heading + $p.both * name END
        + $p.doubling * log(1 + coalesce(i.cited, 0)) / log(2) + CASE WHEN i.isLoaded THEN $p.loaded ELSE 0.0 END
    END AS worth
