CALL (offersOn, offersBack) {
    UNWIND offersOn + offersBack AS o
    WITH o ORDER BY o.c DESC, o.order
    RETURN collect(o) AS offers
}
CALL (offers, shown) {
    UNWIND range(0, size(offers) - 1) AS k
    UNWIND offers[k].needs AS need
    WITH need, min(k) AS k WHERE NOT need IN shown
    WITH need, k ORDER BY k
    RETURN collect(k) AS firsts, collect(need) AS needed
}
WITH *, CASE WHEN closed THEN 0 ELSE $p.limit - size(shown) END AS room
WITH *, size(firsts) > room AS isFull, CASE WHEN size(firsts) > room THEN firsts[room] ELSE size(offers) END AS cut
WITH *, shown + [k IN range(0, size(needed) - 1) WHERE firsts[k] < cut | needed[k]] AS shownNow
WITH *, offers[0..cut] + [o IN offers[cut..] WHERE all(id IN o.needs WHERE id IN shownNow)] AS fit
WITH shownNow AS shown, roots, lost, closed OR isFull AS closed, placesOn, beenOn, placesBack, beenBack, fit,
    taken + [o IN fit | o {.*, depth: @D}] AS taken,
    left + [o IN offers[cut..] WHERE NOT all(id IN o.needs WHERE id IN shownNow) | o {.*, depth: @D}] AS left
