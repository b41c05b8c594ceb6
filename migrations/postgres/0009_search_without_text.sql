-- Only SQLite kept a copy of the text: here a tsvector is the words themselves, and what the index is checked against.
COMMENT ON TABLE listing_search IS 'Words of public offers; their texts are in the revisions.';
