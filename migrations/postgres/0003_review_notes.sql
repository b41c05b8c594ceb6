-- What a reviewer has typed about a revision and not yet sent: one row for each input, theirs alone. It is used up by the
-- decision, and goes with the revision.
CREATE TABLE review_note (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    key TEXT NOT NULL CONSTRAINT review_note_of_an_input CHECK (length(key) BETWEEN 1 AND 60),
    value TEXT NOT NULL CONSTRAINT review_note_of_some_length CHECK (length(value) BETWEEN 1 AND 6000),
    PRIMARY KEY (account_id, revision_id, key)
);
CREATE INDEX review_note_revision ON review_note (revision_id);
