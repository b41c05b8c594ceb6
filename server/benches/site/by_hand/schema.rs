//! The tables of the hand-written pages.

/// The tables; the indexes come when they are filled.
///
/// Without `columnsize` the length of a text does not count in `bm25`: to look it up for each hit takes more than half of
/// the time of a search.
pub const TABLES: &str = "
    CREATE TABLE kreis (number INTEGER PRIMARY KEY, ags TEXT NOT NULL, label TEXT NOT NULL, bezirk INTEGER NOT NULL);
    CREATE TABLE network (number INTEGER PRIMARY KEY, slug TEXT NOT NULL, name TEXT NOT NULL);
    CREATE TABLE offer (
        id INTEGER PRIMARY KEY, public_id TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL,
        summary TEXT NOT NULL, next_at INTEGER NOT NULL, next_date TEXT NOT NULL, place TEXT NOT NULL,
        audience TEXT NOT NULL, format TEXT NOT NULL, subjects TEXT NOT NULL, cost TEXT NOT NULL,
        network INTEGER NOT NULL REFERENCES network (number), kreis INTEGER REFERENCES kreis (number),
        bezirk INTEGER, facets BLOB NOT NULL);
    CREATE TABLE facets (offer INTEGER PRIMARY KEY REFERENCES offer (id), bits BLOB NOT NULL);
    CREATE TABLE text (
        offer INTEGER PRIMARY KEY REFERENCES offer (id), description TEXT NOT NULL, organiser TEXT NOT NULL,
        organiser_slug TEXT NOT NULL, approved TEXT NOT NULL, confirmed TEXT, linked_data TEXT NOT NULL,
        registration TEXT NOT NULL);
    CREATE TABLE detail (
        offer INTEGER NOT NULL REFERENCES offer (id), part INTEGER NOT NULL, position INTEGER NOT NULL,
        name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (offer, part, position)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5 (
        title, summary, description, place, organiser,
        content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5 6 7 8 9 10 11 12');
";

/// The indexes: those of lists cover their order and what they filter by.
pub const INDEXES: &str = "
    CREATE UNIQUE INDEX offer_public_id ON offer (public_id);
    CREATE INDEX offer_soon ON offer (next_at, title, facets);
    CREATE INDEX offer_kreis ON offer (kreis, next_at, title, facets);
    CREATE INDEX offer_bezirk ON offer (bezirk, next_at, title, facets);
    INSERT INTO words (words) VALUES ('optimize');
    ANALYZE;
    PRAGMA wal_checkpoint(TRUNCATE);
";
