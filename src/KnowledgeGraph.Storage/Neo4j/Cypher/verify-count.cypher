// How many nodes the labels have.
RETURN @COUNTS
