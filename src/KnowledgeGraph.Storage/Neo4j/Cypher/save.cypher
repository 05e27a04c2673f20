// Keeps a batch of texts, or of records. The first two lines take the store's lock and go on only if nobody wrote since the state was read.
MATCH (s:Store {id: 'knowledge-graph'}) SET s.locked = true
WITH s WHERE s.revision = $p.revision
SET s.revision = $p.revision + size($p.saves)
REMOVE s.locked

// 1. The old texts of what is replaced, with everything that hangs on their provisions. The provision that a lettered part is bears a digest.
WITH s
CALL () {
    UNWIND $p.replaced AS text
    MATCH (:Instrument {id: text.instrument})-[:HAS_PART|HAS_TRANSLATION]->(top:Provision)
    WHERE CASE text.letter WHEN '' THEN top.digest IS NULL ELSE top.label = text.letter END
    MATCH (top)-[:HAS_PART*0..]->(p:Provision)
    OPTIONAL MATCH (p)-[:MAKES|STATES]->(made)
    DETACH DELETE made, p
}

// 2. Bodies and instruments.
CALL () {
    UNWIND $p.bodies AS row
    MERGE (b:Body {id: row.id})
    ON CREATE SET b.name = row.name, b.abbreviation = row.abbreviation, b.parent = row.parent
    ON MATCH SET b.name = CASE WHEN row.name < b.name THEN row.name ELSE b.name END
}
CALL () {
    UNWIND $p.bodies AS row
    WITH row WHERE row.parent IS NOT NULL
    MATCH (b:Body {id: row.id}) MATCH (parent:Body {id: row.parent})
    MERGE (b)-[:SUBSIDIARY_TO]->(parent)
}
CALL () {
    UNWIND $p.instruments AS row
    MERGE (i:Instrument {id: row.id})
    SET i += row.properties
}
CALL () {
    UNWIND $p.issued AS row
    MATCH (i:Instrument {id: row.id})
    OPTIONAL MATCH (i)-[old:ISSUED_BY]->()
    DELETE old
    WITH i, row WHERE row.body IS NOT NULL
    MATCH (b:Body {id: row.body})
    MERGE (i)-[:ISSUED_BY]->(b)
}

// 3. What instruments are known as, and what texts claim of the ids that they use.
CALL () {
    UNWIND $p.named AS row
    MATCH (i:Instrument {id: row.id})-[old:KNOWN_AS]->(n:Name)
    WHERE NOT n.id IN row.kebabs
    DELETE old
    WITH n WHERE NOT EXISTS { (n)<-[:KNOWN_AS]-() }
    DELETE n
}
CALL () {
    UNWIND $p.named AS row
    MATCH (i:Instrument {id: row.id})
    UNWIND row.kebabs AS kebab
    MERGE (n:Name {id: kebab})
    MERGE (i)-[:KNOWN_AS]->(n)
}
CALL () {
    UNWIND $p.references AS row
    MERGE (r:Reference {id: row.id})
    SET r.tally = row.tally
}
CALL () {
    UNWIND $p.leading AS row
    MATCH (r:Reference {id: row.id})
    OPTIONAL MATCH (r)-[old:LEADS_TO]->()
    DELETE old
    WITH r, row
    MATCH (i:Instrument {id: row.instrument})
    MERGE (r)-[:LEADS_TO]->(i)
}
CALL () {
    UNWIND $p.forgotten AS id
    MATCH (r:Reference {id: id})
    DETACH DELETE r
}

// 4. What was said of an id that leads elsewhere now: candidates and statements of other texts.
CALL () {
    UNWIND $p.moved AS move
    MATCH (:Instrument {id: move.before})<-[old:MAY_BE {reference: move.id}]-(c:Citation)
    MATCH (i:Instrument {id: move.after})
    MERGE (c)-[new:MAY_BE {reference: move.id}]->(i)
    SET new.ordinal = old.ordinal
    DELETE old
}
CALL () {
    UNWIND $p.moved AS move
    MATCH (:Instrument {id: move.before})<-[old:SUBJECT {reference: move.id}]-(t:Statement)
    MATCH (i:Instrument {id: move.after})
    MERGE (t)-[:SUBJECT {reference: move.id}]->(i)
    DELETE old
}
CALL () {
    UNWIND $p.moved AS move
    MATCH (:Instrument {id: move.before})<-[old:OBJECT {reference: move.id}]-(t:Statement)
    MATCH (i:Instrument {id: move.after})
    MERGE (t)-[:OBJECT {reference: move.id}]->(i)
    DELETE old
}

// 5. The new texts. Places are those in the list of the document's provisions.
CALL () {
    UNWIND $p.documents AS d
    MATCH (i:Instrument {id: d.id})
    CALL (i, d) {
        UNWIND d.provisions AS row
        MERGE (p:Provision {id: d.id + '#' + row[0]})
        SET p = {id: d.id + '#' + row[0], instrument: d.id, @PROVISION_ROW}
        WITH i, d, collect(p) AS parts
        CALL (d, parts) {
            UNWIND d.kept AS kept
            WITH parts[0] AS p, kept
            SET p += kept
        }
        CALL (i, d, parts) {
            UNWIND d.tops AS at
            WITH i, parts[at] AS p
            FOREACH (own IN CASE WHEN p.ordinal < 0 THEN [] ELSE [1] END | CREATE (i)-[:HAS_PART]->(p))
            FOREACH (foreign IN CASE WHEN p.ordinal < 0 THEN [1] ELSE [] END | CREATE (i)-[:HAS_TRANSLATION]->(p))
        }
        CALL (d, parts) {
            UNWIND d.children AS pair
            WITH parts[pair[0]] AS whole, parts[pair[1]] AS p
            CREATE (whole)-[:HAS_PART]->(p)
        }
        CALL (parts) {
            UNWIND range(1, size(parts) - 1) AS at
            WITH parts[at - 1] AS one, parts[at] AS next
            CREATE (one)-[:NEXT]->(next)
        }
        CALL (d, parts) {
            UNWIND d.citations AS row
            WITH parts[row[0]] AS p, row
            CREATE (c:Citation)
            SET c = {id: p.id + '@' + row[1], @CITATION_ROW}
            CREATE (p)-[:MAKES]->(c)
        }
        CALL (d, parts) {
            UNWIND d.statements AS row
            WITH parts[row.at] AS p, row
            MATCH (subject:Instrument {id: row.subjectInstrument})
            CREATE (p)-[:STATES]->(t:Statement {ordinal: row.ordinal, type: row.type})-[:SUBJECT {reference: row.subject}]->(subject)
            WITH t, row
            OPTIONAL MATCH (thing:Instrument {id: row.objectInstrument})
            FOREACH (i IN CASE WHEN thing IS NULL THEN [] ELSE [thing] END | CREATE (t)-[:OBJECT {reference: row.object}]->(i))
            WITH t, row
            OPTIONAL MATCH (body:Body {id: row.body})
            FOREACH (b IN CASE WHEN body IS NULL THEN [] ELSE [body] END | CREATE (t)-[:OBJECT]->(b))
        }
    }
}
CALL () {
    UNWIND $p.candidates AS row
    MATCH (c:Citation {id: row.citation})
    MATCH (i:Instrument {id: row.instrument})
    CREATE (c)-[:MAY_BE {reference: row.reference, ordinal: row.ordinal}]->(i)
}

// 6. The annexes that hold the texts of other instruments.
CALL () {
    UNWIND $p.held AS row
    MATCH (i:Instrument {id: row.id})
    OPTIONAL MATCH (i)-[old:CONTAINED_IN]->()
    DELETE old
    WITH i, row
    MATCH (p:Provision {id: row.provision})
    MERGE (i)-[:CONTAINED_IN]->(p)
}

// 7. Where citations lead, now that everything else is settled.
CALL () {
    UNWIND $p.rewired AS id
    MATCH (p:Provision {id: id})-[old:@RELATIONS]->()
    DELETE old
}
CALL () {
    UNWIND $p.rewired AS id
    MATCH (:Provision {id: id})-[:MAKES]->(c:Citation)-[old:OF]->()
    DELETE old
}
CALL () {
    UNWIND $p.cited AS row
    MATCH (c:Citation {id: row[0]})
    MATCH (i:Instrument {id: row[1]})
    SET c.target = row[1], c.targetProvision = row[2]
    CREATE (c)-[:OF]->(i)
}
CALL () {
    UNWIND $p.pinpointed AS row
    MATCH (c:Citation {id: row.citation})
    MATCH (p:Provision {id: row.provision})
    CREATE (c)-[:OF {part: row.part}]->(p)
}
CALL () {
    UNWIND $p.edges AS row
    MATCH (p:Provision {id: row[0]})
    CALL (row) {
        WITH row WHERE row[3]
        MATCH (t:Provision {id: row[2]})
        RETURN t
        UNION ALL
        WITH row WHERE NOT row[3]
        MATCH (t:Instrument {id: row[2]})
        RETURN t
    }
@EDGES
}

// 8. What instruments have between them as wholes, gathered from the edges above: of those of which any citation came, went or leads elsewhere,
// and of those whose text is said to stand elsewhere.
@FOLDS

// 9. What is recorded of adoptions: what each file says, and what all of them say together.
CALL () {
    UNWIND $p.recordSources AS row
    MERGE (f:RecordSource {path: row.path})
    SET f.whole = row.whole, f.origin = row.origin, f.fingerprint = row.fingerprint
}
CALL () {
    UNWIND $p.recordsSame AS row
    MATCH (r:Recorded {id: row.id})
    SET r.version = row.version
}
CALL () {
    UNWIND $p.recordsWritten AS row
    MERGE (r:Recorded {id: row.id})
    SET r = row
}
CALL () {
    UNWIND $p.recordsRemoved AS id
    MATCH (r:Recorded {id: id})
    DELETE r
}
CALL () {
    UNWIND $p.recordsAnew AS row
    MATCH (i:Instrument {id: row.instrument})<-[old:VOTED|SPONSORED]-(:State)
    WHERE old.part = row.part
    DELETE old
}
CALL () {
    UNWIND $p.recordsAnew AS row
    MATCH (i:Instrument {id: row.instrument})-[old:DRAFTED_AS|DISCUSSED_IN]->(:Instrument)
    WHERE old.part = row.part
    DELETE old
}
CALL () {
    UNWIND $p.recordsAnew AS row
    WITH row WHERE row.isGone
    MATCH (a:Adoption {id: row.id})
    DETACH DELETE a
}
CALL () {
    UNWIND $p.adoptions AS row
    MATCH (i:Instrument {id: row.instrument})
    MERGE (a:Adoption {id: row.id})
    SET a = row
    MERGE (a)-[:RECORDS]->(i)
}
CALL () {
    UNWIND $p.states AS row
    MERGE (s:State {id: row.id})
    SET s.name = row.name
}
CALL () {
    UNWIND $p.votes AS row
    MATCH (i:Instrument {id: row.instrument})
    UNWIND row.states AS code
    MATCH (s:State {id: code})
    CREATE (s)-[:VOTED {vote: row.vote, part: row.part}]->(i)
}
CALL () {
    UNWIND $p.sponsors AS row
    MATCH (i:Instrument {id: row.instrument})
    MATCH (s:State {id: row.state})
    CREATE (s)-[d:SPONSORED]->(i)
    SET d = row.properties
}
CALL () {
    UNWIND $p.drafts AS row
    MATCH (i:Instrument {id: row.instrument})
    MATCH (draft:Instrument {id: row.draft})
    CREATE (i)-[:DRAFTED_AS {part: row.part, ordinal: row.ordinal}]->(draft)
}
CALL () {
    UNWIND $p.meetings AS row
    MATCH (i:Instrument {id: row.instrument})
    MATCH (meeting:Instrument {id: row.meeting})
    CREATE (i)-[:DISCUSSED_IN {part: row.part}]->(meeting)
}
CALL () {
    UNWIND $p.stateSweeps AS once
    MATCH (s:State)
    WHERE NOT EXISTS { (s)-[:VOTED|SPONSORED]->() }
    DELETE s
}
CALL () {
    UNWIND $p.recordSources AS row
    MATCH (f:RecordSource {path: row.path})
    WHERE f.fingerprint = '' AND NOT EXISTS { MATCH (r:Recorded {source: row.path}) }
    DELETE f
}

// 10. What nothing refers to any more, and the files.
CALL () {
    UNWIND $p.unused AS id
    MATCH (i:Instrument {id: id})
    OPTIONAL MATCH (i)-[:KNOWN_AS]->(n:Name)
    WITH i, collect(n) AS names
    DETACH DELETE i
    WITH names
    UNWIND names AS n
    WITH n WHERE NOT EXISTS { (n)<-[:KNOWN_AS]-() }
    DELETE n
}
CALL () {
    UNWIND $p.sweeps AS once
    MATCH (b:Body)
    WHERE NOT EXISTS { MATCH (below:Body)-[:SUBSIDIARY_TO*0..]->(b) WHERE EXISTS { (below)<-[:ISSUED_BY|OBJECT]-() } }
    DETACH DELETE b
}
CALL () {
    UNWIND $p.files AS row
    MERGE (f:Source {path: row.path})
    SET f.whole = row.whole, f.fingerprint = row.fingerprint, f.instrument = row.instrument, f.letter = row.letter, f.digest = row.digest
}
CALL () {
    UNWIND $p.forgottenFiles AS path
    MATCH (f:Source {path: path})
    DELETE f
}
CALL () {
    UNWIND $p.resettled AS row
    MATCH (f:Source {instrument: row.before})
    SET f.instrument = row.after, f.letter = row.letter, f.digest = null
}

// 11. What this save changed, and what is too long ago to be remembered.
CALL (s) {
    UNWIND $p.saves AS row
    WITH s, row, coalesce(s.changes, 0) AS before
    SET s.changes = before + row.count
    CREATE (:Save {revision: s.revision, at: row.at, before: before, after: before + row.count, changes: row.changes, cited: row.cited})
    WITH s, row
    MATCH (old:Save) WHERE old.after <= s.changes - row.kept
    DELETE old
}
RETURN s.revision
