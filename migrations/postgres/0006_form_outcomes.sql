-- What became of a form that was sent: who sends it a second time is led where the first one led. Named by a digest of who
-- sent what to which address, with the number that the form carried. Without an address it is still being worked on; gone
-- after a day.
CREATE TABLE form_outcome (
    id TEXT PRIMARY KEY,
    begun_at BIGINT NOT NULL,
    location TEXT,
    message TEXT
);
