-- School holidays of Bavaria, day by day off school. The state office corrects and adds them; public holidays are worked out.
CREATE TABLE school_holiday (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CONSTRAINT school_holiday_has_a_name CHECK (name <> ''),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    -- Whether somebody has compared it with the announcement of the ministry.
    checked BOOLEAN NOT NULL DEFAULT FALSE,
    CONSTRAINT school_holiday_ends_after_it_begins CHECK (first_day <= last_day)
);
INSERT INTO school_holiday (id, name, first_day, last_day) VALUES
    ('00000000-0000-7000-8000-000000000001', 'Herbstferien', '2026-11-02', '2026-11-06'),
    ('00000000-0000-7000-8000-000000000002', 'Buß- und Bettag', '2026-11-18', '2026-11-18'),
    ('00000000-0000-7000-8000-000000000003', 'Weihnachtsferien', '2026-12-24', '2027-01-08'),
    ('00000000-0000-7000-8000-000000000004', 'Frühjahrsferien', '2027-02-08', '2027-02-12'),
    ('00000000-0000-7000-8000-000000000005', 'Osterferien', '2027-03-22', '2027-04-02'),
    ('00000000-0000-7000-8000-000000000006', 'Pfingstferien', '2027-05-18', '2027-05-28'),
    ('00000000-0000-7000-8000-000000000007', 'Sommerferien', '2027-08-02', '2027-09-13'),
    ('00000000-0000-7000-8000-000000000008', 'Herbstferien', '2027-11-02', '2027-11-05'),
    ('00000000-0000-7000-8000-000000000009', 'Buß- und Bettag', '2027-11-17', '2027-11-17'),
    ('00000000-0000-7000-8000-000000000010', 'Weihnachtsferien', '2027-12-24', '2028-01-07'),
    ('00000000-0000-7000-8000-000000000011', 'Frühjahrsferien', '2028-02-28', '2028-03-03'),
    ('00000000-0000-7000-8000-000000000012', 'Osterferien', '2028-04-10', '2028-04-21'),
    ('00000000-0000-7000-8000-000000000013', 'Pfingstferien', '2028-06-06', '2028-06-16'),
    ('00000000-0000-7000-8000-000000000014', 'Sommerferien', '2028-07-31', '2028-09-11');
