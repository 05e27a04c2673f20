UNWIND $p.ids AS id
MATCH (p:Provision {id: id[0]})-[:MAKES]->(c:Citation {start: id[1]})
RETURN c {.start, .end, .text, .status, .targetProvision, .pinpoint, .parts, .citedDate, .citedTitle, .verb, .relation, source: p.id, ordinal: p.ordinal,
    target: coalesce(c.target, head(COLLECT { MATCH (:Reference {id: c.reference})-[:LEADS_TO]->(o:Instrument) RETURN o.id })),
    candidates: CASE WHEN c.status = 'AMBIGUOUS' THEN COLLECT { MATCH (c)-[m:MAY_BE]->(i:Instrument) RETURN i.id ORDER BY m.ordinal } END}
