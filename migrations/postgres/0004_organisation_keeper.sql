-- Who keeps an entry of the partner directory: the network that made it, until it hands it on; none is the state office.
-- It stays the keeper when its partnership ends, and when it is hidden; networks are never deleted.
ALTER TABLE organisation ADD COLUMN kept_by TEXT
    CONSTRAINT organisation_kept_by_a_network REFERENCES network (id);

-- Entries from before. Who entered an organisation took it in as a partner in the same step, so the row of the log behind
-- that of the entry names the network. Of an entry that was not made like this nobody knows who made it: then it is the
-- network that took it in first (identities are in the order of their making), present partners before those with an end.
-- What no network ever had as a partner goes to the state office.
UPDATE organisation SET kept_by = COALESCE(
    (SELECT n.id FROM audit made JOIN audit joined ON joined.number = made.number + 1 JOIN network n ON n.id = joined.subject_id
     WHERE made.act = 'organisation.enter' AND made.subject_id = organisation.id
       AND joined.act = 'partner.add' AND joined.after LIKE '%"organisation_id":"' || organisation.id || '"%'),
    (SELECT p.network_id FROM partnership p WHERE p.organisation_id = organisation.id
     ORDER BY (p.until IS NOT NULL), p.id LIMIT 1)
);
