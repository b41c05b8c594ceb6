-- One engine's half of the first migration: the other carries the same number and name.
-- Times are seconds since 1970 (UTC), dates are ISO text (year, year-month or day), ids are UUIDs.

CREATE TABLE kreis (
    ags TEXT PRIMARY KEY CHECK (length(ags) = 5),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('city', 'district')),
    bezirk TEXT NOT NULL CHECK (bezirk IN ('1', '2', '3', '4', '5', '6', '7')),
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL
);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT,
    platform_role TEXT CHECK (platform_role IN ('admin', 'staff')),
    is_demo BOOLEAN NOT NULL DEFAULT FALSE,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    CONSTRAINT account_email_unique UNIQUE (email_folded)
);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    data TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) > 0),
    folded_name TEXT NOT NULL,
    sector TEXT NOT NULL CHECK (sector IN ('science', 'economy', 'public', 'civil')),
    kind TEXT NOT NULL,
    ags TEXT REFERENCES kreis (ags),
    website TEXT,
    description TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    CONSTRAINT organisation_slug_unique UNIQUE (slug)
);
CREATE INDEX organisation_folded_name ON organisation (folded_name);

CREATE TABLE network (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) > 0),
    short_text TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    website TEXT,
    email TEXT,
    carrier_id TEXT REFERENCES organisation (id),
    source TEXT NOT NULL DEFAULT '',
    published BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    CONSTRAINT network_slug_unique UNIQUE (slug)
);

-- Slugs that a network once had: old links go on working.
CREATE TABLE former_slug (
    slug TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id)
);

CREATE TABLE funder (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    since TEXT,
    until TEXT
);

CREATE TABLE funding (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    round BIGINT NOT NULL CHECK (round BETWEEN 1 AND 20),
    phase BIGINT CHECK (phase BETWEEN 1 AND 9),
    funder TEXT REFERENCES funder (code),
    reference TEXT NOT NULL DEFAULT '',
    since TEXT,
    until TEXT,
    CONSTRAINT funding_ends_after_it_begins CHECK (since IS NULL OR until IS NULL OR since <= until || '~')
);
-- A source that names only the round leaves the phase open, once.
CREATE UNIQUE INDEX funding_phase_unique ON funding (network_id, round, COALESCE(phase, 0));

CREATE TABLE recognition (
    network_id TEXT PRIMARY KEY REFERENCES network (id),
    state TEXT NOT NULL CHECK (state IN ('building', 'active', 'paused', 'ended')),
    since TEXT,
    until TEXT,
    CONSTRAINT recognition_ends_after_it_begins CHECK (since IS NULL OR until IS NULL OR since <= until || '~')
);

CREATE TABLE coverage (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    ags TEXT NOT NULL REFERENCES kreis (ags),
    since TEXT,
    until TEXT,
    CONSTRAINT coverage_ends_after_it_begins CHECK (since IS NULL OR until IS NULL OR since <= until || '~')
);
CREATE INDEX coverage_network ON coverage (network_id);
CREATE INDEX coverage_kreis ON coverage (ags);

CREATE TABLE link (
    id TEXT PRIMARY KEY,
    from_id TEXT NOT NULL REFERENCES network (id),
    to_id TEXT NOT NULL REFERENCES network (id),
    kind TEXT NOT NULL CHECK (kind IN ('covers', 'cooperates', 'hosts', 'succeeds', 'merged_into')),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'declined', 'ended')),
    since TEXT,
    until TEXT,
    note TEXT NOT NULL DEFAULT '',
    proposer_id TEXT NOT NULL REFERENCES network (id),
    proposed_by TEXT REFERENCES account (id),
    proposed_at BIGINT NOT NULL,
    proposed_by_staff BOOLEAN NOT NULL DEFAULT FALSE,
    answered_by TEXT REFERENCES account (id),
    answered_at BIGINT,
    answered_by_staff BOOLEAN NOT NULL DEFAULT FALSE,
    decided_by TEXT REFERENCES account (id),
    decided_at BIGINT,
    reason TEXT NOT NULL DEFAULT '',
    closed_by TEXT REFERENCES account (id),
    closed_for TEXT REFERENCES network (id),
    closed_at BIGINT,
    CONSTRAINT link_never_to_itself CHECK (from_id <> to_id),
    CONSTRAINT link_proposer_is_a_side CHECK (proposer_id IN (from_id, to_id)),
    CONSTRAINT link_confirmed_by_both CHECK (state <> 'confirmed' OR (answered_at IS NOT NULL AND decided_at IS NOT NULL)),
    CONSTRAINT link_declined_by_somebody CHECK (state <> 'declined' OR closed_at IS NOT NULL),
    CONSTRAINT link_closed_for_a_side CHECK (closed_for IS NULL OR closed_for IN (from_id, to_id)),
    CONSTRAINT link_ends_after_it_begins CHECK (since IS NULL OR until IS NULL OR since <= until || '~')
);
-- One open link of a kind for the pair, whichever way round it reads.
CREATE UNIQUE INDEX link_one_open ON link (min(from_id, to_id), max(from_id, to_id), kind)
    WHERE state IN ('proposed', 'confirmed');
CREATE INDEX link_from ON link (from_id);
CREATE INDEX link_to ON link (to_id);

CREATE TABLE partnership (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'consortium', 'associated', 'supporter')),
    tasks TEXT NOT NULL DEFAULT '',
    since TEXT,
    until TEXT,
    CONSTRAINT partnership_ends_after_it_begins CHECK (since IS NULL OR until IS NULL OR since <= until || '~')
);
CREATE INDEX partnership_network ON partnership (network_id, organisation_id);
CREATE INDEX partnership_organisation ON partnership (organisation_id);

CREATE TABLE contact (
    id TEXT PRIMARY KEY,
    organisation_id TEXT REFERENCES organisation (id),
    network_id TEXT NOT NULL REFERENCES network (id),
    name TEXT NOT NULL DEFAULT '',
    function TEXT NOT NULL DEFAULT '',
    email TEXT,
    phone TEXT,
    public BOOLEAN NOT NULL DEFAULT FALSE,
    consent_on TEXT,
    CONSTRAINT contact_public_person_has_consented CHECK (NOT public OR name = '' OR consent_on IS NOT NULL),
    CONSTRAINT contact_can_be_reached CHECK (email IS NOT NULL OR phone IS NOT NULL)
);
CREATE INDEX contact_network ON contact (network_id);

CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    network_id TEXT NOT NULL REFERENCES network (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'deputy', 'editor', 'viewer')),
    since BIGINT NOT NULL,
    until BIGINT
);
CREATE UNIQUE INDEX membership_one_open ON membership (account_id, network_id) WHERE until IS NULL;
CREATE INDEX membership_network ON membership (network_id);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    network_id TEXT REFERENCES network (id),
    role TEXT NOT NULL,
    invited_by TEXT REFERENCES account (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT
);

CREATE TABLE picture (
    id TEXT PRIMARY KEY CHECK (length(id) = 64),
    network_id TEXT NOT NULL REFERENCES network (id),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    bytes BLOB NOT NULL,
    uploaded_by TEXT REFERENCES account (id),
    created_at BIGINT NOT NULL
);

CREATE TABLE offer (
    id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL,
    network_id TEXT NOT NULL REFERENCES network (id),
    state TEXT NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'paused', 'archived')),
    public_revision TEXT,
    confirmed_on TEXT,
    source TEXT NOT NULL DEFAULT '',
    external_id TEXT,
    is_example BOOLEAN NOT NULL DEFAULT FALSE,
    created_at BIGINT NOT NULL,
    CONSTRAINT offer_public_id_unique UNIQUE (public_id),
    CONSTRAINT offer_external_id_unique UNIQUE (source, external_id)
);
CREATE INDEX offer_network ON offer (network_id);

CREATE TABLE revision (
    id TEXT PRIMARY KEY,
    offer_id TEXT NOT NULL REFERENCES offer (id),
    number BIGINT NOT NULL CHECK (number > 0),
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN
        ('draft', 'submitted', 'claimed', 'approved', 'changes_requested', 'rejected', 'withdrawn', 'superseded')),
    based_on TEXT REFERENCES revision (id),
    author_id TEXT NOT NULL REFERENCES account (id),
    lock_version BIGINT NOT NULL DEFAULT 1,
    note TEXT NOT NULL DEFAULT '',
    submitted_by TEXT REFERENCES account (id),
    submitted_at BIGINT,
    claimed_by TEXT REFERENCES account (id),
    claimed_until BIGINT,
    decided_by TEXT REFERENCES account (id),
    decided_at BIGINT,
    reason TEXT NOT NULL DEFAULT '',
    refusal TEXT,
    findings TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT revision_number_unique UNIQUE (offer_id, number),
    CONSTRAINT revision_decided_by_another CHECK
        (decided_by IS NULL OR (decided_by <> author_id AND (submitted_by IS NULL OR decided_by <> submitted_by))),
    CONSTRAINT revision_decision_is_signed CHECK
        (state NOT IN ('approved', 'changes_requested', 'rejected', 'superseded') OR (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    CONSTRAINT revision_sent_back_with_a_reason CHECK
        (state NOT IN ('changes_requested', 'rejected') OR length(reason) > 0),
    CONSTRAINT revision_claim_is_signed CHECK
        (state <> 'claimed' OR (claimed_by IS NOT NULL AND claimed_until IS NOT NULL))
);
CREATE UNIQUE INDEX revision_one_open ON revision (offer_id) WHERE state IN ('draft', 'submitted', 'claimed');
CREATE UNIQUE INDEX revision_one_approved ON revision (offer_id) WHERE state = 'approved';
CREATE INDEX revision_queue ON revision (state, submitted_at);

-- Everybody who wrote on a revision: none of them decides it. Filled by triggers, so that nothing is forgotten.
CREATE TABLE revision_author (
    revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (revision_id, account_id)
);

CREATE TABLE remark (
    id TEXT PRIMARY KEY,
    revision_id TEXT NOT NULL REFERENCES revision (id),
    field TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) > 0),
    author_id TEXT NOT NULL REFERENCES account (id),
    visibility TEXT NOT NULL CHECK (visibility IN ('author', 'internal')),
    created_at BIGINT NOT NULL
);
CREATE INDEX remark_revision ON remark (revision_id);

-- The projection of each public revision: all that search, filters, map and feeds read.
CREATE TABLE listing (
    number INTEGER PRIMARY KEY,
    offer_id TEXT NOT NULL UNIQUE REFERENCES offer (id),
    revision_id TEXT NOT NULL REFERENCES revision (id),
    public_id TEXT NOT NULL,
    network_id TEXT NOT NULL REFERENCES network (id),
    content TEXT NOT NULL,
    organiser TEXT NOT NULL DEFAULT '',
    approved_at BIGINT NOT NULL,
    confirmed_on TEXT,
    is_example BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE audit (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT,
    on_behalf_of TEXT,
    act TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);
CREATE INDEX audit_subject ON audit (subject_id);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    network_id TEXT REFERENCES network (id),
    account_id TEXT REFERENCES account (id),
    subject_id TEXT NOT NULL,
    body TEXT NOT NULL,
    dedup_key TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
);

-- Numbers that change with what they name; `listing_version` tells caches that the catalogue is new.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('listing_version', 1);

INSERT INTO funder (code, name, since, until) VALUES
    ('bmbf', 'Bundesministerium für Bildung und Forschung', NULL, '2025-05-05'),
    ('bmftr', 'Bundesministerium für Forschung, Technologie und Raumfahrt', '2025-05-06', NULL),
    ('bmbfsfj', 'Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend', '2025-05-06', NULL);

CREATE VIRTUAL TABLE listing_search USING fts5 (title, body, tokenize = 'unicode61');

CREATE TRIGGER kreis_never_changes BEFORE UPDATE ON kreis BEGIN SELECT RAISE(ABORT, 'kreis_immutable'); END;
CREATE TRIGGER kreis_never_goes BEFORE DELETE ON kreis BEGIN SELECT RAISE(ABORT, 'kreis_immutable'); END;

CREATE TRIGGER kreis_are_ninety_six BEFORE INSERT ON kreis
WHEN (SELECT COUNT(*) FROM kreis) >= 96
BEGIN SELECT RAISE(ABORT, 'kreis_immutable'); END;

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;

CREATE TRIGGER coverage_does_not_overlap BEFORE INSERT ON coverage
WHEN EXISTS (SELECT 1 FROM coverage c WHERE c.network_id = NEW.network_id AND c.ags = NEW.ags
    AND COALESCE(c.since, '') <= COALESCE(NEW.until, '9999') || '~'
    AND COALESCE(NEW.since, '') <= COALESCE(c.until, '9999') || '~')
BEGIN SELECT RAISE(ABORT, 'coverage_overlap'); END;
CREATE TRIGGER coverage_still_does_not_overlap BEFORE UPDATE ON coverage
WHEN EXISTS (SELECT 1 FROM coverage c WHERE c.id <> NEW.id AND c.network_id = NEW.network_id AND c.ags = NEW.ags
    AND COALESCE(c.since, '') <= COALESCE(NEW.until, '9999') || '~'
    AND COALESCE(NEW.since, '') <= COALESCE(c.until, '9999') || '~')
BEGIN SELECT RAISE(ABORT, 'coverage_overlap'); END;

CREATE TRIGGER partnership_does_not_overlap BEFORE INSERT ON partnership
WHEN EXISTS (SELECT 1 FROM partnership p WHERE p.network_id = NEW.network_id AND p.organisation_id = NEW.organisation_id
    AND COALESCE(p.since, '') <= COALESCE(NEW.until, '9999') || '~'
    AND COALESCE(NEW.since, '') <= COALESCE(p.until, '9999') || '~')
BEGIN SELECT RAISE(ABORT, 'partnership_overlap'); END;
CREATE TRIGGER partnership_still_does_not_overlap BEFORE UPDATE ON partnership
WHEN EXISTS (SELECT 1 FROM partnership p WHERE p.id <> NEW.id AND p.network_id = NEW.network_id AND p.organisation_id = NEW.organisation_id
    AND COALESCE(p.since, '') <= COALESCE(NEW.until, '9999') || '~'
    AND COALESCE(NEW.since, '') <= COALESCE(p.until, '9999') || '~')
BEGIN SELECT RAISE(ABORT, 'partnership_overlap'); END;

CREATE TRIGGER revision_content_is_immutable BEFORE UPDATE ON revision
WHEN OLD.state <> 'draft' AND (NEW.content <> OLD.content OR NEW.author_id <> OLD.author_id OR NEW.number <> OLD.number OR NEW.offer_id <> OLD.offer_id)
BEGIN SELECT RAISE(ABORT, 'revision_immutable'); END;
CREATE TRIGGER revision_submission_is_immutable BEFORE UPDATE ON revision
WHEN OLD.state <> 'draft' AND (NEW.submitted_by IS DISTINCT FROM OLD.submitted_by OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at OR NEW.note <> OLD.note OR NEW.based_on IS DISTINCT FROM OLD.based_on)
BEGIN SELECT RAISE(ABORT, 'revision_immutable'); END;
CREATE TRIGGER revision_decision_is_immutable BEFORE UPDATE ON revision
WHEN OLD.decided_by IS NOT NULL AND (NEW.decided_by IS DISTINCT FROM OLD.decided_by OR NEW.decided_at IS DISTINCT FROM OLD.decided_at OR NEW.reason <> OLD.reason OR NEW.refusal IS DISTINCT FROM OLD.refusal OR NEW.findings IS DISTINCT FROM OLD.findings)
BEGIN SELECT RAISE(ABORT, 'revision_immutable'); END;
CREATE TRIGGER revision_begins_as_draft BEFORE INSERT ON revision
WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'revision_transition'); END;
CREATE TRIGGER revision_moves_as_allowed BEFORE UPDATE ON revision
WHEN NEW.state <> OLD.state AND NOT (
    (OLD.state = 'draft' AND NEW.state = 'submitted')
    OR (OLD.state = 'submitted' AND NEW.state IN ('claimed', 'withdrawn'))
    OR (OLD.state = 'claimed' AND NEW.state IN ('submitted', 'approved', 'changes_requested', 'rejected', 'withdrawn'))
    OR (OLD.state = 'approved' AND NEW.state = 'superseded'))
BEGIN SELECT RAISE(ABORT, 'revision_transition'); END;
CREATE TRIGGER revision_is_not_decided_by_its_network BEFORE UPDATE ON revision
WHEN NEW.state IN ('approved', 'changes_requested', 'rejected') AND OLD.state <> NEW.state AND EXISTS (
    SELECT 1 FROM membership m JOIN offer o ON o.network_id = m.network_id
    WHERE o.id = NEW.offer_id AND m.account_id = NEW.decided_by AND (m.until IS NULL OR m.until > NEW.decided_at))
BEGIN SELECT RAISE(ABORT, 'revision_decided_by_own_network'); END;
CREATE TRIGGER revision_is_decided_by_staff BEFORE UPDATE ON revision
WHEN NEW.state IN ('approved', 'changes_requested', 'rejected') AND OLD.state <> NEW.state AND NOT EXISTS (
    SELECT 1 FROM account a WHERE a.id = NEW.decided_by AND a.platform_role IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'revision_decided_by_staff_only'); END;
-- A text that was not approved goes on in the next revision together with those who wrote it.
CREATE TRIGGER revision_begins_with_its_authors AFTER INSERT ON revision
BEGIN
    INSERT INTO revision_author (revision_id, account_id)
    SELECT NEW.id, NEW.author_id
    UNION
    SELECT NEW.id, w.account_id FROM revision_author w JOIN revision b ON b.id = w.revision_id
    WHERE b.id = NEW.based_on AND b.state IN ('withdrawn', 'changes_requested', 'rejected');
END;
CREATE TRIGGER revision_remembers_its_authors AFTER UPDATE OF author_id ON revision
WHEN NOT EXISTS (SELECT 1 FROM revision_author w WHERE w.revision_id = NEW.id AND w.account_id = NEW.author_id)
BEGIN INSERT INTO revision_author (revision_id, account_id) VALUES (NEW.id, NEW.author_id); END;
CREATE TRIGGER revision_author_never_changes BEFORE UPDATE ON revision_author
BEGIN SELECT RAISE(ABORT, 'revision_immutable'); END;
CREATE TRIGGER revision_author_goes_with_its_draft BEFORE DELETE ON revision_author
WHEN EXISTS (SELECT 1 FROM revision r WHERE r.id = OLD.revision_id)
BEGIN SELECT RAISE(ABORT, 'revision_immutable'); END;
CREATE TRIGGER revision_is_not_decided_by_an_author BEFORE UPDATE ON revision
WHEN NEW.decided_by IS NOT NULL AND EXISTS (
    SELECT 1 FROM revision_author w WHERE w.revision_id = NEW.id AND w.account_id = NEW.decided_by)
BEGIN SELECT RAISE(ABORT, 'revision_decided_by_another'); END;
CREATE TRIGGER revision_never_goes BEFORE DELETE ON revision
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'revision_immutable'); END;

CREATE TRIGGER offer_shows_only_what_is_approved BEFORE UPDATE ON offer
WHEN NEW.public_revision IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM revision r WHERE r.id = NEW.public_revision AND r.offer_id = NEW.id AND r.state = 'approved')
BEGIN SELECT RAISE(ABORT, 'offer_public_revision'); END;
CREATE TRIGGER offer_begins_hidden BEFORE INSERT ON offer
WHEN NEW.public_revision IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'offer_public_revision'); END;
CREATE TRIGGER listing_shows_only_what_is_public BEFORE INSERT ON listing
WHEN NOT EXISTS (SELECT 1 FROM offer o WHERE o.id = NEW.offer_id AND o.public_revision = NEW.revision_id AND o.state = 'live')
BEGIN SELECT RAISE(ABORT, 'listing_not_public'); END;

CREATE TRIGGER listing_says_what_was_approved BEFORE UPDATE ON listing
WHEN NEW.content <> OLD.content OR NEW.revision_id <> OLD.revision_id OR NEW.offer_id <> OLD.offer_id
BEGIN SELECT RAISE(ABORT, 'listing_not_public'); END;

CREATE TRIGGER membership_keeps_a_lead BEFORE UPDATE ON membership
WHEN OLD.role = 'lead' AND OLD.until IS NULL AND (NEW.role <> 'lead' OR NEW.until IS NOT NULL) AND NOT EXISTS (
    SELECT 1 FROM membership m WHERE m.network_id = OLD.network_id AND m.id <> OLD.id AND m.role = 'lead' AND m.until IS NULL)
BEGIN SELECT RAISE(ABORT, 'membership_last_lead'); END;
CREATE TRIGGER membership_is_ended_not_deleted BEFORE DELETE ON membership
BEGIN SELECT RAISE(ABORT, 'membership_append_only'); END;
