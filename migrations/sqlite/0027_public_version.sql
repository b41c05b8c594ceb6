-- The version of everything that public pages show: grows with every change of a table that they read. A page that was drawn for one
-- version is the same until the next.
INSERT INTO counter (name, value) VALUES ('public_version', 1);
CREATE TRIGGER basis_comes_in_public AFTER INSERT ON basis
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER basis_changes_in_public AFTER UPDATE ON basis
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER basis_goes_in_public AFTER DELETE ON basis
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER contact_comes_in_public AFTER INSERT ON contact
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER contact_changes_in_public AFTER UPDATE ON contact
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER contact_goes_in_public AFTER DELETE ON contact
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER coverage_comes_in_public AFTER INSERT ON coverage
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER coverage_changes_in_public AFTER UPDATE ON coverage
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER coverage_goes_in_public AFTER DELETE ON coverage
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER former_organisation_slug_comes_in_public AFTER INSERT ON former_organisation_slug
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER former_organisation_slug_changes_in_public AFTER UPDATE ON former_organisation_slug
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER former_organisation_slug_goes_in_public AFTER DELETE ON former_organisation_slug
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER former_slug_comes_in_public AFTER INSERT ON former_slug
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER former_slug_changes_in_public AFTER UPDATE ON former_slug
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER former_slug_goes_in_public AFTER DELETE ON former_slug
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER funder_comes_in_public AFTER INSERT ON funder
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER funder_changes_in_public AFTER UPDATE ON funder
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER funder_goes_in_public AFTER DELETE ON funder
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER funding_comes_in_public AFTER INSERT ON funding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER funding_changes_in_public AFTER UPDATE ON funding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER funding_goes_in_public AFTER DELETE ON funding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER hiding_comes_in_public AFTER INSERT ON hiding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER hiding_changes_in_public AFTER UPDATE ON hiding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER hiding_goes_in_public AFTER DELETE ON hiding
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER link_comes_in_public AFTER INSERT ON link
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER link_changes_in_public AFTER UPDATE ON link
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER link_goes_in_public AFTER DELETE ON link
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER listing_comes_in_public AFTER INSERT ON listing
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER listing_changes_in_public AFTER UPDATE ON listing
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER listing_goes_in_public AFTER DELETE ON listing
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER merging_comes_in_public AFTER INSERT ON merging
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER merging_changes_in_public AFTER UPDATE ON merging
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER merging_goes_in_public AFTER DELETE ON merging
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_comes_in_public AFTER INSERT ON network
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_changes_in_public AFTER UPDATE ON network
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_goes_in_public AFTER DELETE ON network
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_name_comes_in_public AFTER INSERT ON network_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_name_changes_in_public AFTER UPDATE ON network_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_name_goes_in_public AFTER DELETE ON network_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_theme_comes_in_public AFTER INSERT ON network_theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_theme_changes_in_public AFTER UPDATE ON network_theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER network_theme_goes_in_public AFTER DELETE ON network_theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER offer_comes_in_public AFTER INSERT ON offer
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER offer_changes_in_public AFTER UPDATE ON offer
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER offer_goes_in_public AFTER DELETE ON offer
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER operator_detail_comes_in_public AFTER INSERT ON operator_detail
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER operator_detail_changes_in_public AFTER UPDATE ON operator_detail
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER operator_detail_goes_in_public AFTER DELETE ON operator_detail
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER organisation_comes_in_public AFTER INSERT ON organisation
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER organisation_changes_in_public AFTER UPDATE ON organisation
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER organisation_goes_in_public AFTER DELETE ON organisation
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER organisation_name_comes_in_public AFTER INSERT ON organisation_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER organisation_name_changes_in_public AFTER UPDATE ON organisation_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER organisation_name_goes_in_public AFTER DELETE ON organisation_name
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER partnership_comes_in_public AFTER INSERT ON partnership
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER partnership_changes_in_public AFTER UPDATE ON partnership
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER partnership_goes_in_public AFTER DELETE ON partnership
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER picture_comes_in_public AFTER INSERT ON picture
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER picture_changes_in_public AFTER UPDATE ON picture
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER picture_goes_in_public AFTER DELETE ON picture
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER recognition_comes_in_public AFTER INSERT ON recognition
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER recognition_changes_in_public AFTER UPDATE ON recognition
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER recognition_goes_in_public AFTER DELETE ON recognition
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER recognition_past_comes_in_public AFTER INSERT ON recognition_past
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER recognition_past_changes_in_public AFTER UPDATE ON recognition_past
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER recognition_past_goes_in_public AFTER DELETE ON recognition_past
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER school_holiday_comes_in_public AFTER INSERT ON school_holiday
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER school_holiday_changes_in_public AFTER UPDATE ON school_holiday
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER school_holiday_goes_in_public AFTER DELETE ON school_holiday
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER support_comes_in_public AFTER INSERT ON support
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER support_changes_in_public AFTER UPDATE ON support
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER support_goes_in_public AFTER DELETE ON support
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER theme_comes_in_public AFTER INSERT ON theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER theme_changes_in_public AFTER UPDATE ON theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER theme_goes_in_public AFTER DELETE ON theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
