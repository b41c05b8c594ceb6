-- What networks were called before. The present name stays where it was, so a release from before goes on working.
CREATE TABLE network_name (
    network_id TEXT NOT NULL REFERENCES network (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) > 0),
    valid_from TEXT,
    valid_until TEXT,
    PRIMARY KEY (network_id, position)
);
CREATE TRIGGER network_name_changes_for_all AFTER INSERT OR UPDATE OR DELETE ON network_name
    FOR EACH STATEMENT EXECUTE FUNCTION networks_changed();

-- Of which organisation a department is a part.
ALTER TABLE organisation ADD COLUMN parent_id TEXT CONSTRAINT organisation_parent_is_another CHECK (parent_id <> id)
    REFERENCES organisation (id);
CREATE INDEX organisation_parent ON organisation (parent_id);
