-- Only the federal programme makes a network a cluster, and only if the state office has confirmed it. Those that are clusters
-- already stay so.
ALTER TABLE network ADD COLUMN cluster_confirmed_at BIGINT;
ALTER TABLE network ADD COLUMN cluster_confirmed_by TEXT REFERENCES account (id);
UPDATE network SET cluster_confirmed_at = created_at WHERE EXISTS (SELECT 1 FROM funding f WHERE f.network_id = network.id);
