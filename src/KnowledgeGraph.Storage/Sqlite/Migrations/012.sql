-- Version 12. Each text has a sum of all that is kept of it, for whoever looks whether it is as it was saved. Of texts from before nobody knows.
ALTER TABLE document ADD COLUMN sum TEXT;
