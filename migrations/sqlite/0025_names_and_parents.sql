-- What networks were called before. The present name stays where it was, so a release from before goes on working.
CREATE TABLE network_name (
    network_id TEXT NOT NULL REFERENCES network (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) > 0),
    valid_from TEXT,
    valid_until TEXT,
    PRIMARY KEY (network_id, position)
);
CREATE TRIGGER network_name_comes_for_all AFTER INSERT ON network_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER network_name_goes_for_all AFTER DELETE ON network_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;

-- Of which organisation a department is a part.
ALTER TABLE organisation ADD COLUMN parent_id TEXT CONSTRAINT organisation_parent_is_another CHECK (parent_id <> id)
    REFERENCES organisation (id);
CREATE INDEX organisation_parent ON organisation (parent_id);
