-- What networks say of single dates of an offer after it was approved: fully booked, cancelled. Read beside the projection,
-- which goes on saying exactly what was approved.
CREATE TABLE date_news (
    offer_id TEXT NOT NULL REFERENCES offer (id),
    date TEXT NOT NULL CHECK (length(date) IN (10, 16)),
    news TEXT NOT NULL CHECK (news IN ('fully_booked', 'cancelled')),
    said_at BIGINT NOT NULL,
    PRIMARY KEY (offer_id, date)
);
CREATE TRIGGER date_news_changes_in_public AFTER INSERT OR UPDATE OR DELETE ON date_news
    FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
