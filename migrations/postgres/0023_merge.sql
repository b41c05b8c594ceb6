-- Two entries of the directory that were the same: the one that goes stays as a row, because approved texts name it, and whoever
-- asks for it gets the other. What was moved is kept, so that it can be parted again.
ALTER TABLE organisation ADD COLUMN merged_into TEXT CONSTRAINT organisation_merged_into_another REFERENCES organisation (id);
CREATE INDEX organisation_merged_into ON organisation (merged_into);

CREATE TABLE merging (
    id TEXT PRIMARY KEY,
    gone TEXT NOT NULL REFERENCES organisation (id),
    kept TEXT NOT NULL REFERENCES organisation (id),
    merged_at BIGINT NOT NULL,
    parted_at BIGINT,
    -- What the entry that stays said before and after, as JSON.
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    CONSTRAINT merging_of_two CHECK (gone <> kept)
);
CREATE UNIQUE INDEX merging_once ON merging (gone) WHERE parted_at IS NULL;

CREATE TABLE merging_move (
    merging_id TEXT NOT NULL REFERENCES merging (id),
    kind TEXT NOT NULL CHECK (kind IN ('partnership', 'carrier', 'contact', 'merged')),
    record TEXT NOT NULL,
    PRIMARY KEY (merging_id, kind, record)
);

-- Entries that look alike and are two all the same.
CREATE TABLE not_the_same (
    one TEXT NOT NULL REFERENCES organisation (id),
    other TEXT NOT NULL REFERENCES organisation (id),
    PRIMARY KEY (one, other),
    CONSTRAINT not_the_same_in_order CHECK (one < other)
);
