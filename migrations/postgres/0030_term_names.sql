-- What the state office says that people call a term when they look for something, one name a line, instead of the names that the
-- program knows.
CREATE TABLE term_names (
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL,
    names TEXT NOT NULL,
    PRIMARY KEY (vocabulary, code)
);
CREATE TRIGGER term_names_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON term_names
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
