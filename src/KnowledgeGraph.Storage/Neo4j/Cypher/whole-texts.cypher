RETURN i.id,
    CASE WHEN i.digest IS NULL THEN [] ELSE [['', i.digest, i.head, i.claims, i.diagnostics]] END
        + COLLECT {
            UNWIND i.letters AS letter MATCH (p:Provision {id: i.id + '#' + letter})
            RETURN [letter, p.digest, p.head, p.claims, p.diagnostics]
        },
    COLLECT {
        MATCH (i)-[:HAS_PART|HAS_TRANSLATION]->(top:Provision)-[:HAS_PART*0..]->(p:Provision)
        RETURN [
            p {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks},
            COLLECT {
                MATCH (p)-[:MAKES]->(c:Citation)
                RETURN c {.start, .end, .text, .status, .reference, .pinpoint, .parts, .citedDate, .citedTitle, .citedName, .verb, .relation,
                    leads: head(COLLECT { MATCH (:Reference {id: c.reference})-[:LEADS_TO]->(o:Instrument) RETURN o.id }),
                    candidates: COLLECT { MATCH (c)-[m:MAY_BE]->(x:Instrument) RETURN [m.reference, x.id] ORDER BY m.ordinal },
                    provisions: COLLECT { MATCH (c)-[o:OF]->(t:Provision) RETURN t.id ORDER BY o.part }}
                ORDER BY c.start
            },
            COLLECT {
                MATCH (p)-[:STATES]->(t:Statement)-[s:SUBJECT]->(subject:Instrument)
                OPTIONAL MATCH (t)-[o:OBJECT]->(thing)
                RETURN [t.ordinal, t.type, s.reference, subject.id, o.reference, CASE WHEN thing:Instrument THEN thing.id END,
                    CASE WHEN thing:Body THEN thing {.id, .name, .abbreviation, .parent} END]
            }
        ]
        ORDER BY p.ordinal
    }
ORDER BY i.id
