-- Version 2. New provisions are added to the search index together, by the writer: a trigger is a savepoint for every row, and FTS5
-- writes out what it gathered at every savepoint.
DROP TRIGGER provision_added;

-- Only where there is something to find: most provisions are not parts of others, most citations name no part.
DROP INDEX provision_by_parent;
CREATE INDEX provision_by_parent ON provision (parent_id) WHERE parent_id IS NOT NULL;
DROP INDEX edge_by_target_provision;
CREATE INDEX edge_by_target_provision ON edge (target_provision_id) WHERE target_provision_id IS NOT NULL;
