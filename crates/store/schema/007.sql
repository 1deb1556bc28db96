-- Version 7: a change writes fewer pages, and releases name people who are together in many items once (`frozen`, both forms are read).

-- What can be undone is found from the newest entry backwards; only what is undone or takes something back is looked for by an index.
DROP INDEX history_state;
CREATE INDEX history_undone ON history(seq) WHERE state = 'undone';
CREATE INDEX history_of ON history(of) WHERE of IS NOT NULL;
