-- How a region stood before its recognition of today: so that a day in the past, and a change that is planned, can be looked at.
CREATE TABLE recognition_past (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    state TEXT NOT NULL CONSTRAINT recognition_past_state CHECK (state IN ('building', 'active', 'paused')),
    since TEXT,
    until TEXT NOT NULL
);
CREATE INDEX recognition_past_network ON recognition_past (network_id);

CREATE TRIGGER recognition_past_comes_for_all AFTER INSERT ON recognition_past
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER recognition_past_goes_for_all AFTER DELETE ON recognition_past
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER recognition_past_takes_its_basis AFTER DELETE ON recognition_past
BEGIN DELETE FROM basis WHERE subject = OLD.id AND fact = 'region_past'; END;
