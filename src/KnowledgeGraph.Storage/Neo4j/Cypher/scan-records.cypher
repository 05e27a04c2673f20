// A page of what a file records, in the order of the instruments' ids and of the parts.
MATCH (f:RecordSource) WHERE coalesce(f.whole, f.path) = $p.source
MATCH (r:Recorded {source: f.path}) WHERE r.instrument > $p.instrument OR r.instrument = $p.instrument AND r.part > $p.part
RETURN f.origin, r.instrument, r.part, r.text ORDER BY r.instrument, r.part LIMIT $p.most
