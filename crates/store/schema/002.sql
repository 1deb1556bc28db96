-- Version 2: releases and the ledger of who holds which.

CREATE TABLE release (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL,
  -- The frozen copy as JSON; never written again.
  frozen TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX release_number ON release(programme, number);

-- One row a copy handed out. The recipient's name is kept as it was: it outlives the seat and the host.
CREATE TABLE issue (
  id BLOB PRIMARY KEY NOT NULL,
  release BLOB NOT NULL REFERENCES release(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  at TEXT NOT NULL, way TEXT NOT NULL, acknowledged_at TEXT, note TEXT NOT NULL
) STRICT;
CREATE INDEX issue_release ON issue(release);
CREATE INDEX issue_participation ON issue(participation);
CREATE INDEX issue_organisation ON issue(organisation);

-- ---------- not part of the content ----------

-- Highest SEQUENCE ever written for an item. Outside of undo: what was handed out stays handed out.
CREATE TABLE handed_out (
  item BLOB PRIMARY KEY NOT NULL,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
