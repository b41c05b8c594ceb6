-- With which version of the catalogue each public offer last changed, so that a catalogue that is kept reads only what is newer. Written
-- by triggers, so that no way of writing can forget it; empty until the change has its version.
CREATE TABLE listing_change (
    offer_id TEXT PRIMARY KEY REFERENCES offer (id),
    version BIGINT
);
CREATE INDEX listing_change_version ON listing_change (version);

CREATE TRIGGER listing_comes AFTER INSERT ON listing
BEGIN INSERT INTO listing_change (offer_id) VALUES (NEW.offer_id) ON CONFLICT (offer_id) DO UPDATE SET version = NULL; END;
CREATE TRIGGER listing_changes AFTER UPDATE ON listing
BEGIN INSERT INTO listing_change (offer_id) VALUES (NEW.offer_id) ON CONFLICT (offer_id) DO UPDATE SET version = NULL; END;
CREATE TRIGGER listing_goes AFTER DELETE ON listing
BEGIN INSERT INTO listing_change (offer_id) VALUES (OLD.offer_id) ON CONFLICT (offer_id) DO UPDATE SET version = NULL; END;

CREATE TRIGGER date_news_comes AFTER INSERT ON date_news
BEGIN INSERT INTO listing_change (offer_id) VALUES (NEW.offer_id) ON CONFLICT (offer_id) DO UPDATE SET version = NULL; END;
CREATE TRIGGER date_news_changes AFTER UPDATE ON date_news
BEGIN INSERT INTO listing_change (offer_id) VALUES (NEW.offer_id) ON CONFLICT (offer_id) DO UPDATE SET version = NULL; END;
CREATE TRIGGER date_news_goes AFTER DELETE ON date_news
BEGIN INSERT INTO listing_change (offer_id) VALUES (OLD.offer_id) ON CONFLICT (offer_id) DO UPDATE SET version = NULL; END;

-- A network that is renamed, moves, comes or goes changes all its offers.
CREATE TRIGGER network_changes_its_listings AFTER UPDATE ON network
WHEN NEW.name <> OLD.name OR NEW.slug <> OLD.slug OR NEW.published <> OLD.published OR NEW.hidden <> OLD.hidden
BEGIN
    INSERT INTO listing_change (offer_id) SELECT offer_id FROM listing WHERE network_id = NEW.id
    ON CONFLICT (offer_id) DO UPDATE SET version = NULL;
END;
-- A picture that is hidden, or shown again, is no part of the offers that have it, or is again.
CREATE TRIGGER hidden_picture_changes_listings AFTER UPDATE OF hidden ON picture WHEN NEW.hidden <> OLD.hidden
BEGIN
    INSERT INTO listing_change (offer_id) SELECT offer_id FROM listing WHERE content LIKE '%"' || NEW.id || '"%'
    ON CONFLICT (offer_id) DO UPDATE SET version = NULL;
END;

CREATE TRIGGER listing_changes_have_a_version AFTER UPDATE ON counter WHEN NEW.name = 'listing_version'
BEGIN UPDATE listing_change SET version = NEW.value WHERE version IS NULL; END;
