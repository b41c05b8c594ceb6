-- What networks work on: subjects, whose names are those of the vocabulary, and themes of a list that the state office keeps.
CREATE TABLE theme (
    -- Stands in addresses and never changes.
    code TEXT PRIMARY KEY,
    -- None for a subject.
    name TEXT UNIQUE CONSTRAINT theme_has_a_name CHECK (name <> '')
);
INSERT INTO theme (code, name) VALUES ('mathematik', NULL), ('informatik', NULL), ('biologie', NULL), ('chemie', NULL),
    ('physik', NULL), ('astronomie', NULL), ('technik', NULL), ('naturwissenschaften', NULL), ('ki', NULL);

CREATE TABLE network_theme (
    network_id TEXT NOT NULL REFERENCES network (id),
    theme TEXT NOT NULL CONSTRAINT network_theme_is_known REFERENCES theme (code),
    PRIMARY KEY (network_id, theme)
);
CREATE INDEX network_theme_theme ON network_theme (theme);

-- Whether it works in all of Bavaria, whatever Kreise are entered.
ALTER TABLE network ADD COLUMN statewide BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TRIGGER theme_changes_for_all AFTER UPDATE ON theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER network_theme_comes_for_all AFTER INSERT ON network_theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER network_theme_goes_for_all AFTER DELETE ON network_theme
BEGIN UPDATE counter SET value = value + 1 WHERE name = 'network_version'; END;
CREATE TRIGGER network_theme_takes_its_basis AFTER DELETE ON network_theme
BEGIN DELETE FROM basis WHERE subject = OLD.network_id || '/' || OLD.theme AND fact = 'theme'; END;
