// Version 4: the languages in which the text of an instrument is there, from what its texts are kept under; and search looks into no translation.
CALL () {
    MATCH (i:Instrument) WHERE i.isLoaded AND i.languages IS NULL
    WITH i, coalesce(i.letters, []) AS places
    SET i.languages = CASE WHEN i.digest IS NOT NULL OR any(place IN places WHERE place < 'a') THEN ['en'] ELSE [] END
        + COLLECT { UNWIND places AS place WITH place WHERE place >= 'a' RETURN DISTINCT left(place, 2) AS code ORDER BY code }
}
CALL () {
    MATCH (:Instrument)-[:HAS_TRANSLATION]->(top:Provision)
    MATCH (top)-[:HAS_PART*0..]->(p:Provision)
    REMOVE p.words
}
