-- The search keeps the words of an offer in its index alone. Nobody reads them back, and the copy beside the index was as large
-- as the offers themselves; what stands there is in the revisions.
ALTER TABLE listing_search RENAME TO listing_search_with_text;
CREATE VIRTUAL TABLE listing_search USING fts5 (title, body, tokenize = 'unicode61', content = '', contentless_delete = 1);
INSERT INTO listing_search (rowid, title, body) SELECT rowid, title, body FROM listing_search_with_text;
DROP TABLE listing_search_with_text;
