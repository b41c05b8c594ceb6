-- With which version of the catalogue each public offer last changed, so that a catalogue that is kept reads only what is newer. Written
-- by triggers, so that no way of writing can forget it; empty until the change has its version.
CREATE TABLE listing_change (
    offer_id TEXT PRIMARY KEY REFERENCES offer (id),
    version BIGINT
);
CREATE INDEX listing_change_version ON listing_change (version);

CREATE FUNCTION listing_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO listing_change (offer_id) VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD.offer_id ELSE NEW.offer_id END)
    ON CONFLICT (offer_id) DO UPDATE SET version = NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER listing_changes AFTER INSERT OR UPDATE OR DELETE ON listing FOR EACH ROW EXECUTE FUNCTION listing_changed();
CREATE TRIGGER date_news_changes AFTER INSERT OR UPDATE OR DELETE ON date_news FOR EACH ROW EXECUTE FUNCTION listing_changed();

-- A network that is renamed, moves, comes or goes changes all its offers.
CREATE FUNCTION network_changes_its_listings() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO listing_change (offer_id) SELECT offer_id FROM listing WHERE network_id = NEW.id
    ON CONFLICT (offer_id) DO UPDATE SET version = NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER network_changes_its_listings AFTER UPDATE ON network FOR EACH ROW
    WHEN (NEW.name <> OLD.name OR NEW.slug <> OLD.slug OR NEW.published <> OLD.published OR NEW.hidden <> OLD.hidden)
    EXECUTE FUNCTION network_changes_its_listings();
-- A picture that is hidden, or shown again, is no part of the offers that have it, or is again.
CREATE FUNCTION hidden_picture_changes_listings() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO listing_change (offer_id) SELECT offer_id FROM listing WHERE content LIKE '%"' || NEW.id || '"%'
    ON CONFLICT (offer_id) DO UPDATE SET version = NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER hidden_picture_changes_listings AFTER UPDATE OF hidden ON picture FOR EACH ROW
    WHEN (NEW.hidden <> OLD.hidden) EXECUTE FUNCTION hidden_picture_changes_listings();

CREATE FUNCTION listing_changes_have_a_version() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE listing_change SET version = NEW.value WHERE version IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER listing_changes_have_a_version AFTER UPDATE ON counter FOR EACH ROW
    WHEN (NEW.name = 'listing_version') EXECUTE FUNCTION listing_changes_have_a_version();
