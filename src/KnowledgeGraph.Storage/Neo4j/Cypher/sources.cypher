MATCH (f:Source) WITH coalesce(f.whole, f.path) AS path, f RETURN path, f.fingerprint, f.instrument ORDER BY path
