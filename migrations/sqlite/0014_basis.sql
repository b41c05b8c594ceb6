-- What each statement about a network rests on: source, date and certainty. It holds for what the record said then (`value`); once the
-- record says something else, it holds no longer.
CREATE TABLE basis (
    fact TEXT NOT NULL,
    -- The record that makes the statement; of `partner_kind` the organisation, which belongs to no network.
    subject TEXT NOT NULL,
    network_id TEXT REFERENCES network (id),
    value TEXT NOT NULL,
    certainty TEXT NOT NULL CHECK (certainty IN ('proved', 'claimed', 'inferred', 'unknown')),
    source TEXT NOT NULL,
    address TEXT,
    seen_on TEXT,
    inferred_from TEXT NOT NULL,
    claimant TEXT NOT NULL CHECK (claimant IN ('network', 'office')),
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (fact, subject),
    CONSTRAINT basis_proof_has_a_source CHECK (certainty <> 'proved' OR source <> ''),
    CONSTRAINT basis_inference_says_from_what CHECK (certainty <> 'inferred' OR inferred_from <> ''),
    CONSTRAINT basis_of_one_network CHECK ((fact = 'partner_kind') = (network_id IS NULL))
);
CREATE INDEX basis_network ON basis (network_id);
CREATE INDEX basis_subject ON basis (subject);

-- How networks stand is kept in memory until this number grows, and what nobody knows is not part of it.
CREATE TRIGGER basis_comes_for_all AFTER INSERT ON basis
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER basis_changes_for_all AFTER UPDATE ON basis
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER basis_goes_for_all AFTER DELETE ON basis
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;

-- A basis goes with what it is about.
CREATE TRIGGER funding_takes_its_basis AFTER DELETE ON funding
BEGIN DELETE FROM basis WHERE subject = OLD.id AND fact IN ('funding', 'funding_since', 'funding_until', 'funder', 'funding_amount'); END;
CREATE TRIGGER recognition_takes_its_basis AFTER DELETE ON recognition
BEGIN DELETE FROM basis WHERE subject = OLD.network_id AND fact IN ('region', 'region_time'); END;
CREATE TRIGGER coverage_takes_its_basis AFTER DELETE ON coverage
BEGIN DELETE FROM basis WHERE subject = OLD.id AND fact = 'kreis'; END;
CREATE TRIGGER partnership_takes_its_basis AFTER DELETE ON partnership
BEGIN DELETE FROM basis WHERE subject = OLD.id AND fact = 'partner'; END;
