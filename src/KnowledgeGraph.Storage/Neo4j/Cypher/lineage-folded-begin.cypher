// Lineage with provisions folded into their instruments, level by level: one edge a pair and type, the most cited first, up to the first
// that exceeds the limit.
UNWIND range(0, size($p.from) - 1) AS k
MATCH (n:Instrument {id: $p.from[k]})
WITH n, min(k) AS k ORDER BY k
WITH collect(n) AS asked
WITH asked[0..$p.limit] AS roots, size(asked) > $p.limit AS lost
WITH [n IN roots | n.id] AS shown, roots, lost, lost AS closed, [] AS taken, [] AS left, [] AS placesOn, [] AS beenOn, [] AS placesBack, [] AS beenBack
