// A page of the files that have been loaded, in the order of their keys.
MATCH (f:Source) WHERE f.path > $p.after
RETURN f.path, coalesce(f.whole, f.path), f.fingerprint, f.instrument, f.letter, f.digest ORDER BY f.path LIMIT $p.most
