// While a text is being saved its nodes may be seen before their properties are: such edges are left for the next question.
CALL (placesOn) {
    UNWIND placesOn AS place
    WITH place, place.at AS s
    MATCH (s)-[r:@RELATIONS]->(t)
    WHERE ($p.types IS NULL OR type(r) IN $p.types) AND r.citedAs IS NOT NULL AND s.id IS NOT NULL AND s.instrument IS NOT NULL AND s.first IS NOT NULL AND t.id IS NOT NULL AND @ALLOWS
    RETURN collect({r: r, s: s.id, t: t.id, c: size(r.citations), on: true, far: t, from: place.from, to: place.to,
        order: [s.instrument, s.first, $p.ranks[type(r)], CASE WHEN t.instrument IS NULL THEN 0 ELSE 1 END, coalesce(t.instrument, t.id), t.first, 0],
        needs: [id IN [s.id, s.instrument, t.id, t.instrument, r.citedAs, place.from, place.to] WHERE id IS NOT NULL]}) AS offersOn
}
