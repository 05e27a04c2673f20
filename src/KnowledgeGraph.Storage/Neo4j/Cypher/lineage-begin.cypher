// Lineage whose edges start at the provisions that cite, level by level. What a level offers is ordered by the number of its citations, then
// as the texts are; it is shown, with everything that it hangs on, up to the first offer that exceeds the limit. A place is a node whose own
// edges are followed, with the tie that shows why. A step from an instrument is one from its parts and those of the annex that holds its text.
UNWIND range(0, size($p.from) - 1) AS k
MATCH (n:Instrument|Provision WHERE n.id = $p.from[k])
WITH n, min(k) AS k ORDER BY k
WITH collect(n) AS asked
WITH reduce(so = {shown: [], roots: [], lost: false}, n IN asked |
    CASE WHEN NOT so.lost AND size(so.shown) + size([id IN [n.id, n.instrument] WHERE id IS NOT NULL AND NOT id IN so.shown]) <= $p.limit
            OR all(id IN [n.id, n.instrument] WHERE id IS NULL OR id IN so.shown)
        THEN {shown: so.shown + [id IN [n.id, n.instrument] WHERE id IS NOT NULL AND NOT id IN so.shown], roots: so.roots + [n], lost: so.lost}
        ELSE {shown: so.shown, roots: so.roots, lost: true} END) AS so
WITH so.shown AS shown, so.roots AS roots, so.lost AS lost
WITH shown, roots, lost, lost AS closed, [] AS taken, [] AS left, [] AS placesOn, [] AS beenOn, [] AS placesBack, [] AS beenBack
