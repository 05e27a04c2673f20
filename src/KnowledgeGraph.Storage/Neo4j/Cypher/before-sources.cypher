// The files that have been loaded: those of the paths, and all of the instruments. Of what versions before loaded the text is not noted.
MATCH (f:Source) WHERE f.path IN $p.paths OR f.instrument IN $p.ids
RETURN coalesce(f.whole, f.path), f.instrument, f.letter, f.digest
