MATCH (f:RecordSource)
WITH coalesce(f.whole, f.path) AS path, f
RETURN path, f.fingerprint, COUNT { MATCH (r:Recorded {source: f.path}) } ORDER BY path
