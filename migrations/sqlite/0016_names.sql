-- What organisations were called before, and the addresses that they had. The present name and the present address stay where they
-- were, so a release from before goes on working.
CREATE TABLE organisation_name (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) > 0),
    folded_name TEXT NOT NULL,
    valid_from TEXT,
    valid_until TEXT,
    PRIMARY KEY (organisation_id, position)
);

CREATE TABLE former_organisation_slug (
    slug TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id)
);

-- Under which name a ministry goes on that is called otherwise by now.
ALTER TABLE funder ADD COLUMN successor TEXT REFERENCES funder (code);
UPDATE funder SET successor = 'bmftr' WHERE code = 'bmbf';
