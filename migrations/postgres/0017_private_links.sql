-- A private link lets somebody without an account see and answer one thing for a time. Only the hash of its address is kept.
CREATE TABLE private_link (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    made_by TEXT NOT NULL REFERENCES account (id),
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    revoked_at BIGINT,
    -- When somebody did something with it; to look changes nothing.
    last_used_at BIGINT,
    CONSTRAINT private_link_ends CHECK (ends_at > made_at)
);
-- A newer one for the same takes the place of the one before.
CREATE UNIQUE INDEX private_link_one_open ON private_link (purpose, subject_id) WHERE revoked_at IS NULL;

-- What a network answered to the statements about it: the last answer to each counts until the office settles it.
CREATE TABLE check_answer (
    link_id TEXT NOT NULL REFERENCES private_link (id),
    network_id TEXT NOT NULL REFERENCES network (id),
    fact TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- What the record said, for comparing, and how it stood on the page.
    value TEXT NOT NULL,
    name TEXT NOT NULL,
    says TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'unsure')),
    instead TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    settlement TEXT CHECK (settlement IN ('taken', 'declined')),
    settled_by TEXT REFERENCES account (id),
    settled_at BIGINT,
    PRIMARY KEY (link_id, fact, subject),
    CONSTRAINT check_answer_is_signed CHECK ((settlement IS NULL) = (settled_at IS NULL) AND (settlement IS NULL) = (settled_by IS NULL)),
    CONSTRAINT check_answer_says_what_instead CHECK (verdict <> 'wrong' OR instead <> '')
);
CREATE INDEX check_answer_network ON check_answer (network_id, answered_at);
