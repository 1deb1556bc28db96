-- Version 9: two seats that are kept together in small groups, or apart.

-- At most one row of two seats, in whichever order; it holds on every day.
CREATE TABLE group_pair (
  id BLOB PRIMARY KEY NOT NULL,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  other BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL
) STRICT;
CREATE INDEX group_pair_participation ON group_pair(participation);
CREATE INDEX group_pair_other ON group_pair(other);
