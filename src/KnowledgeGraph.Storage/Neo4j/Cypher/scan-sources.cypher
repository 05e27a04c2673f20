// A page of the files that texts came from, in the order of their paths.
MATCH (f:Source) WITH coalesce(f.whole, f.path) AS path, f WHERE path > $p.after
RETURN path, f.fingerprint, f.instrument, f.letter, f.digest ORDER BY path LIMIT $p.most
