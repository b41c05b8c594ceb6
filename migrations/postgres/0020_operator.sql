-- What imprint, privacy statement and statement on accessibility say of whoever runs this site.
CREATE TABLE operator_detail (
    detail TEXT PRIMARY KEY,
    value TEXT NOT NULL CONSTRAINT operator_detail_is_said CHECK (value <> '')
);

-- Whether people can write to the network by the form of its page.
ALTER TABLE network ADD COLUMN takes_inquiries BOOLEAN NOT NULL DEFAULT TRUE;
