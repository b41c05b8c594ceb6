-- The version of everything that public pages show: grows with every change of a table that they read. A page that was drawn for one
-- version is the same until the next.
INSERT INTO counter (name, value) VALUES ('public_version', 1);
CREATE FUNCTION public_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE counter SET value = value + 1 WHERE name = 'public_version';
    RETURN NULL;
END $$;
CREATE TRIGGER basis_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON basis
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER contact_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON contact
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER coverage_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON coverage
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER former_organisation_slug_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON former_organisation_slug
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER former_slug_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON former_slug
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER funder_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON funder
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER funding_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON funding
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER hiding_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON hiding
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER link_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON link
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER listing_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON listing
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER merging_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON merging
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER network_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON network
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER network_name_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON network_name
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER network_theme_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON network_theme
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER offer_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON offer
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER operator_detail_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON operator_detail
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER organisation_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON organisation
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER organisation_name_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON organisation_name
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER partnership_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON partnership
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER picture_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON picture
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER recognition_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON recognition
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER recognition_past_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON recognition_past
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER school_holiday_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON school_holiday
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER support_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON support
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER theme_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON theme
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
