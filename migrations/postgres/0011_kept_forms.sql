-- What somebody typed into a long form and could not be stored, for them alone, by the address of the form: gone when the form
-- is stored or after a month.
CREATE TABLE kept_form (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    typed TEXT NOT NULL,
    errors TEXT NOT NULL,
    PRIMARY KEY (account_id, path)
);
CREATE INDEX kept_form_age ON kept_form (kept_at);
