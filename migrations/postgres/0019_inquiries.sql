-- What people without an account write to a network. It is forgotten after a while, and no log repeats it.
CREATE TABLE inquiry (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    name TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    text TEXT NOT NULL CONSTRAINT inquiry_says_something CHECK (length(text) > 0),
    -- Of all that was typed: who sends the same again has sent it once.
    digest TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
    settled_at BIGINT,
    CONSTRAINT inquiry_is_settled_on_a_day CHECK ((state = 'open') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX inquiry_once ON inquiry (network_id, digest) WHERE state = 'open';
CREATE INDEX inquiry_received ON inquiry (received_at);
CREATE INDEX inquiry_network ON inquiry (network_id, received_at);
