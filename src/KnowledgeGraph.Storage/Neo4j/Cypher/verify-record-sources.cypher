MATCH (f:RecordSource)
RETURN coalesce(f.whole, f.path), f.origin, f.fingerprint ORDER BY f.path
