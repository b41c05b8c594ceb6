-- How a region stood before its recognition of today: so that a day in the past, and a change that is planned, can be looked at.
CREATE TABLE recognition_past (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    state TEXT NOT NULL CONSTRAINT recognition_past_state CHECK (state IN ('building', 'active', 'paused')),
    since TEXT,
    until TEXT NOT NULL
);
CREATE INDEX recognition_past_network ON recognition_past (network_id);

CREATE TRIGGER recognition_past_changes_for_all AFTER INSERT OR UPDATE OR DELETE ON recognition_past
    FOR EACH STATEMENT EXECUTE FUNCTION networks_changed();
CREATE TRIGGER recognition_past_takes_its_basis AFTER DELETE ON recognition_past FOR EACH ROW
    EXECUTE FUNCTION basis_goes_with_its_subject('id', 'region_past');
