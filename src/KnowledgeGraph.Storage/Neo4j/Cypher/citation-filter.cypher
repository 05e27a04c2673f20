@PROVISION_FILTER
    AND ($p.sources IS NULL OR p.instrument IN sources)
    AND ($p.types IS NULL OR c.relation IN $p.types)
    AND ($p.statuses IS NULL OR c.status IN $p.statuses)
    AND ($p.verbs IS NULL OR c.verb IN $p.verbs)
    AND ($p.pinpoints IS NULL OR c.pinpoint IN $p.pinpoints)
    AND ($p.hasPinpoint IS NULL OR $p.hasPinpoint = (c.pinpoint IS NOT NULL))
    AND ($p.targets IS NULL OR c.target IN targets)
    AND ($p.citing IS NULL OR c IN citing)
