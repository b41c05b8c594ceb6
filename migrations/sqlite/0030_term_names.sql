-- What the state office says that people call a term when they look for something, one name a line, instead of the names that the
-- program knows.
CREATE TABLE term_names (
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL,
    names TEXT NOT NULL,
    PRIMARY KEY (vocabulary, code)
);
CREATE TRIGGER term_names_comes_in_public AFTER INSERT ON term_names
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER term_names_changes_in_public AFTER UPDATE ON term_names
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
CREATE TRIGGER term_names_goes_in_public AFTER DELETE ON term_names
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'public_version'; END;
