-- The words under which an offer is found, folded, by the part in which they stand. They are searched in memory, the same for all
-- databases; the program fills them in at its start.
DROP TABLE listing_search;
ALTER TABLE listing ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX listing_public_id ON listing (public_id);
