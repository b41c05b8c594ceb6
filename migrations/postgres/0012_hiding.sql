-- What the state office keeps from the public, for how long, why, and what those say whom it concerns. Nothing is changed in what
-- is hidden: the flag beside it is raised and lowered by triggers, so that no way of writing can forget it.
ALTER TABLE network ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE network ADD COLUMN is_public BOOLEAN GENERATED ALWAYS AS (published AND NOT hidden) STORED;
ALTER TABLE offer ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE organisation ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE picture ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE contact ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE hiding (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('offer', 'network', 'organisation', 'picture', 'contact')),
    subject_id TEXT NOT NULL,
    -- What it was called when it was hidden; of a person only the function.
    name TEXT NOT NULL,
    -- Of a contact the hashes of name and ways to reach it, so that it is not entered anew while it is hidden.
    marks TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL,
    words TEXT NOT NULL CONSTRAINT hiding_says_why CHECK (length(words) > 0),
    for_good BOOLEAN NOT NULL DEFAULT FALSE,
    hidden_by TEXT NOT NULL REFERENCES account (id),
    hidden_at BIGINT NOT NULL,
    -- When the office looked at it last (0: not since it is hidden), and the day on which it looks again.
    looked_at BIGINT NOT NULL,
    look_again_on TEXT NOT NULL,
    ended_by TEXT REFERENCES account (id),
    ended_at BIGINT,
    CONSTRAINT hiding_end_is_signed CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX hiding_one_open ON hiding (kind, subject_id) WHERE ended_at IS NULL;
CREATE INDEX hiding_open ON hiding (ended_at, hidden_at);

-- The networks that were told, each with its answer.
CREATE TABLE hiding_told (
    hiding_id TEXT NOT NULL REFERENCES hiding (id),
    network_id TEXT NOT NULL REFERENCES network (id),
    answer TEXT NOT NULL DEFAULT '',
    answered_by TEXT REFERENCES account (id),
    answered_at BIGINT,
    PRIMARY KEY (hiding_id, network_id)
);
CREATE INDEX hiding_told_network ON hiding_told (network_id);

CREATE FUNCTION show_or_hide() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE offer SET hidden = NEW.ended_at IS NULL WHERE NEW.kind = 'offer' AND id = NEW.subject_id;
    UPDATE network SET hidden = NEW.ended_at IS NULL WHERE NEW.kind = 'network' AND id = NEW.subject_id;
    UPDATE organisation SET hidden = NEW.ended_at IS NULL WHERE NEW.kind = 'organisation' AND id = NEW.subject_id;
    UPDATE picture SET hidden = NEW.ended_at IS NULL WHERE NEW.kind = 'picture' AND id = NEW.subject_id;
    UPDATE contact SET hidden = NEW.ended_at IS NULL WHERE NEW.kind = 'contact' AND id = NEW.subject_id;
    RETURN NULL;
END $$;
CREATE TRIGGER hiding_begins AFTER INSERT ON hiding FOR EACH ROW WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION show_or_hide();
CREATE TRIGGER hiding_ends AFTER UPDATE OF ended_at ON hiding
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION show_or_hide();

CREATE OR REPLACE FUNCTION listing_shows_only_what_is_public() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM offer o
                   WHERE o.id = NEW.offer_id AND o.public_revision = NEW.revision_id AND o.state = 'live' AND NOT o.hidden) THEN
        RAISE EXCEPTION 'listing_not_public';
    END IF;
    RETURN NEW;
END $$;
