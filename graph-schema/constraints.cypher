// The constraints and indexes of the graph in Neo4j 5.26 (Community). Harmless when repeated.
// Labels, relationship types and properties are named as in the README; the properties as in the GraphQL API.

// Ids are stable and unique. A uniqueness constraint brings the index that lookups by id use.
CREATE CONSTRAINT instrument_id IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT provision_id IF NOT EXISTS FOR (n:Provision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT body_id IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;

// What instruments are filtered and ordered by.
CREATE INDEX instrument_date IF NOT EXISTS FOR (n:Instrument) ON (n.date);
CREATE INDEX instrument_kind IF NOT EXISTS FOR (n:Instrument) ON (n.kind);
CREATE INDEX instrument_loaded IF NOT EXISTS FOR (n:Instrument) ON (n.isLoaded);

// What citations are filtered by.
CREATE INDEX citation_status IF NOT EXISTS FOR (n:Citation) ON (n.status);

// Search: by the names of instruments, and by the words of provisions.
CREATE FULLTEXT INDEX instrument_words IF NOT EXISTS FOR (n:Instrument) ON EACH [n.symbol, n.title, n.names, n.subjects];
CREATE FULLTEXT INDEX provision_words IF NOT EXISTS FOR (n:Provision) ON EACH [n.text];
