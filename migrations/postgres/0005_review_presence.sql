-- Who is looking at a revision in review: one row for each of them, written anew while they work. It says nothing once it is
-- older than a minute and a half, and goes with the next one that is written, with the decision, or within the hour.
CREATE TABLE review_presence (
    revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (revision_id, account_id)
);
