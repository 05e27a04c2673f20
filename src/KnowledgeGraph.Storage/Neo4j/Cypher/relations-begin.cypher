// The edges of each entity, gathered by target and type, and the edges further on, level by level; then a page of them.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
CALL (n) {
WITH n, [] AS total, [] AS seen, [] AS visited, [] AS frontier
