// Version 7: the edges between instruments as wholes. The first line takes the store's lock: nobody saves meanwhile.
MATCH (s:Store {id: 'knowledge-graph'}) SET s.locked = true REMOVE s.locked
WITH s
@FOLDS
