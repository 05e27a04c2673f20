// Lineage with provisions folded into their instruments, along the stored edges BUILDS_ON. The statement chooses which instruments are shown,
// level by level, the best proved first, up to the first that exceeds the limit; then it tells all edges between them that were met, and how
// many instruments stay outside. In which step each edge is met follows from that, and is left to the reader.
UNWIND range(0, size($p.from) - 1) AS k
MATCH (n:Instrument {id: $p.from[k]})
WITH n, min(k) AS k ORDER BY k
WITH collect(n) AS asked
WITH asked[0..$p.limit] AS roots, size(asked) > $p.limit AS lost
WITH roots, lost, lost AS closed, roots AS shown, roots AS at, roots AS been
WITH roots, lost, closed, shown, @BEGIN
