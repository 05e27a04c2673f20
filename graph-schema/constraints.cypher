// The constraints and indexes of the graph in Neo4j 5.25 or newer (Community). Harmless when repeated: kg makes them on first use.
// Labels, relationship types and properties are named as in the README; the properties as in the GraphQL API.

// Ids are stable and unique. A uniqueness constraint brings the index that lookups by id use.
CREATE CONSTRAINT instrument_id IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT provision_id IF NOT EXISTS FOR (n:Provision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT body_id IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;

// What the graph is kept by: the ids that texts use, the names that lead to instruments, the files loaded, the store itself.
CREATE CONSTRAINT reference_id IF NOT EXISTS FOR (n:Reference) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_path IF NOT EXISTS FOR (n:Source) REQUIRE n.path IS UNIQUE;
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;

// What is recorded of adoptions: by text or part, by file, and both; who voted and sponsored.
CREATE CONSTRAINT adoption_id IF NOT EXISTS FOR (n:Adoption) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT state_id IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT record_source_path IF NOT EXISTS FOR (n:RecordSource) REQUIRE n.path IS UNIQUE;
CREATE CONSTRAINT recorded_id IF NOT EXISTS FOR (n:Recorded) REQUIRE n.id IS UNIQUE;
CREATE INDEX recorded_place IF NOT EXISTS FOR (n:Recorded) ON (n.place);
CREATE INDEX recorded_source IF NOT EXISTS FOR (n:Recorded) ON (n.source);

// What was saved in each revision, as far back as the store remembers.
CREATE CONSTRAINT save_revision IF NOT EXISTS FOR (n:Save) REQUIRE n.revision IS UNIQUE;
CREATE INDEX save_after IF NOT EXISTS FOR (n:Save) ON (n.after);

// What instruments are filtered, ordered and found by.
CREATE INDEX instrument_date IF NOT EXISTS FOR (n:Instrument) ON (n.date);
CREATE INDEX instrument_cited IF NOT EXISTS FOR (n:Instrument) ON (n.cited);
CREATE INDEX instrument_held_in IF NOT EXISTS FOR (n:Instrument) ON (n.heldIn);

// Search: by the words of instruments and of provisions, in small letters and without accents.
CREATE FULLTEXT INDEX instrument_words IF NOT EXISTS FOR (n:Instrument) ON EACH [n.symbolWords, n.titleWords, n.nameWords, n.subjectWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'unicode_whitespace'}};
CREATE FULLTEXT INDEX provision_words IF NOT EXISTS FOR (n:Provision) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'unicode_whitespace'}};
CREATE FULLTEXT INDEX foreign_words IF NOT EXISTS FOR (n:Provision) ON EACH [n.foreign]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'unicode_whitespace'}};
