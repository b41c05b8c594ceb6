-- How much a funding of the federal programme is, and how much of it the network pays itself, where that is public.
ALTER TABLE funding ADD COLUMN amount BIGINT;
ALTER TABLE funding ADD COLUMN own_share BIGINT;

-- Money that is not of the federal programme: it makes no cluster, so it stands apart from what does.
CREATE TABLE support (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    giver TEXT NOT NULL,
    reference TEXT NOT NULL,
    amount BIGINT,
    own_share BIGINT,
    since TEXT,
    until TEXT
);
CREATE INDEX support_network ON support (network_id);
CREATE TRIGGER support_takes_its_basis AFTER DELETE ON support
BEGIN DELETE FROM basis WHERE subject = OLD.id AND fact = 'support'; END;

-- In which sector of the federal programme a partner counts, where somebody has said so; else it follows from its group and kind.
ALTER TABLE partnership ADD COLUMN programme_sector TEXT;
