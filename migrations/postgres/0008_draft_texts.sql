-- What a draft said at each of its versions, so that two people who write at once can be brought together and a version fetched
-- back. Goes with the draft, or when it is handed in.
CREATE TABLE draft_version (
    revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    lock_version BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (revision_id, lock_version)
);

-- What was typed into inputs of a draft and cannot be read: kept as it is, for whoever opens the draft next.
CREATE TABLE draft_input (
    revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (revision_id, position)
);
