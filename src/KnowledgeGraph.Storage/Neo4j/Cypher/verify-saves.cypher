// A page of what was saved before a revision, the newest first.
MATCH (n:Save) WHERE n.revision < $p.before
RETURN n.revision, n.at, n.before, n.after, n.changes, n.cited ORDER BY n.revision DESC LIMIT $p.most
