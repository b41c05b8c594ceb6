-- Which networks there are and how they stand is kept in memory between requests. This number says when that is no longer so:
-- triggers raise it, so that no way of writing can forget it.
INSERT INTO counter (name, value) VALUES ('network_version', 1);

CREATE TRIGGER network_comes_for_all AFTER INSERT ON network
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER network_changes_for_all AFTER UPDATE ON network
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER network_goes_for_all AFTER DELETE ON network
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER funding_comes_for_all AFTER INSERT ON funding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER funding_changes_for_all AFTER UPDATE ON funding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER funding_goes_for_all AFTER DELETE ON funding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER recognition_comes_for_all AFTER INSERT ON recognition
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER recognition_changes_for_all AFTER UPDATE ON recognition
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER recognition_goes_for_all AFTER DELETE ON recognition
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER coverage_comes_for_all AFTER INSERT ON coverage
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER coverage_changes_for_all AFTER UPDATE ON coverage
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER coverage_goes_for_all AFTER DELETE ON coverage
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER link_comes_for_all AFTER INSERT ON link
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER link_changes_for_all AFTER UPDATE ON link
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER link_goes_for_all AFTER DELETE ON link
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
