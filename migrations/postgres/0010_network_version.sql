-- Which networks there are and how they stand is kept in memory between requests. This number says when that is no longer so:
-- triggers raise it, so that no way of writing can forget it.
INSERT INTO counter (name, value) VALUES ('network_version', 1);

CREATE FUNCTION networks_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE counter SET value = value + 1 WHERE name = 'network_version';
    RETURN NULL;
END $$;
CREATE TRIGGER network_changes_for_all AFTER INSERT OR UPDATE OR DELETE ON network FOR EACH STATEMENT EXECUTE FUNCTION networks_changed();
CREATE TRIGGER funding_changes_for_all AFTER INSERT OR UPDATE OR DELETE ON funding FOR EACH STATEMENT EXECUTE FUNCTION networks_changed();
CREATE TRIGGER recognition_changes_for_all AFTER INSERT OR UPDATE OR DELETE ON recognition FOR EACH STATEMENT EXECUTE FUNCTION networks_changed();
CREATE TRIGGER coverage_changes_for_all AFTER INSERT OR UPDATE OR DELETE ON coverage FOR EACH STATEMENT EXECUTE FUNCTION networks_changed();
CREATE TRIGGER link_changes_for_all AFTER INSERT OR UPDATE OR DELETE ON link FOR EACH STATEMENT EXECUTE FUNCTION networks_changed();
