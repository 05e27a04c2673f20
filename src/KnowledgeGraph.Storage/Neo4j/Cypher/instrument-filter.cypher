($p.words IS NULL OR i IN worded)
    AND ($p.bodies IS NULL OR i.body IN $p.bodies)
    AND ($p.kinds IS NULL OR i.kind IN $p.kinds)
    AND ($p.dateFrom IS NULL OR i.date >= $p.dateFrom)
    AND ($p.dateTo IS NULL OR i.date <= $p.dateTo)
    AND ($p.sessions IS NULL OR toLower(i.session) IN $p.sessions)
    AND ($p.isLoaded IS NULL OR i.isLoaded = $p.isLoaded)
    AND ($p.subjects IS NULL OR any(s IN i.subjects WHERE toLower(s) IN $p.subjects))
    AND ($p.sponsors IS NULL OR EXISTS { MATCH (sponsor:State)-[:SPONSORED]->(i) WHERE sponsor.id IN $p.sponsors })
    AND ($p.votes IS NULL OR size($p.votes) = COUNT {
        UNWIND $p.votes AS wanted
        MATCH (:State {id: wanted.state})-[vote:VOTED]->(i) WHERE wanted.vote IS NULL OR vote.vote = wanted.vote
        RETURN DISTINCT wanted
    })
    AND ($p.adoptions IS NULL OR EXISTS { MATCH (adoption:Adoption)-[:RECORDS]->(i) WHERE adoption.kind IN $p.adoptions })
    AND ($p.drafts IS NULL OR EXISTS { MATCH (i)-[:DRAFTED_AS]->(draft:Instrument) WHERE draft.id IN $p.drafts })
    AND ($p.hasVotes IS NULL OR $p.hasVotes = EXISTS { MATCH (adoption:Adoption)-[:RECORDS]->(i) WHERE adoption.hasVotes })
    AND ($p.only IS NULL OR i.id IN $p.only)
    AND ($p.cites IS NULL OR i.id IN citers)
    AND ($p.citedBy IS NULL OR i.id IN citees)
