// A page of bodies in the order of the ids.
MATCH (b:Body) WHERE b.id > $p.after
RETURN b {.id, .name, .abbreviation, .parent} ORDER BY b.id LIMIT $p.most
