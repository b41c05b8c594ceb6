-- A notice keeps what it is about (JSON with a version) instead of a finished sentence; the words are made where it is
-- read. Notices from before keep their sentence and have no data. Acts of the log need no change: their details are
-- versioned inside `before` and `after`.
ALTER TABLE outbox ADD COLUMN data TEXT NOT NULL DEFAULT ''
    CONSTRAINT outbox_tells_something CHECK (body <> '' OR data <> '');
