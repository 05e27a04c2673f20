// A page of what files record, in the order of the ids.
MATCH (r:Recorded) WHERE r.id > $p.after
WITH r ORDER BY r.id LIMIT $p.most
OPTIONAL MATCH (f:RecordSource {path: r.source})
RETURN r.id, coalesce(f.whole, f.path), f.origin, f.fingerprint, r.version, r.instrument, r.part, r.text ORDER BY r.id
