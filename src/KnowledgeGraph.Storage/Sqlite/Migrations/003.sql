-- Version 3. The tree of parts can be read from its index, without the texts that lie between in the table.
DROP INDEX provision_by_tree;
CREATE UNIQUE INDEX provision_by_tree ON provision (instrument_id, first, last, label, parent_id);
