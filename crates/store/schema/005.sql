-- Version 5: where rows came from, with the text they were read from and what was decided for each.

CREATE TABLE import_batch (
  id BLOB PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  programme BLOB REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
  raw TEXT NOT NULL,
  -- What was decided for each row, as JSON.
  rows TEXT NOT NULL
) STRICT;
CREATE INDEX import_batch_programme ON import_batch(programme);
