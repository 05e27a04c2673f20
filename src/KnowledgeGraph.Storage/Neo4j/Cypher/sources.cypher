MATCH (f:Source) RETURN f.path, f.fingerprint, f.instrument ORDER BY f.path
