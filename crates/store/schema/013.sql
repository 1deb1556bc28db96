-- Version 13: who sits where at the tables of an item.

CREATE TABLE seating_table (
  id BLOB PRIMARY KEY NOT NULL,
  item BLOB NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  position INTEGER NOT NULL,
  shape TEXT NOT NULL,
  chairs INTEGER NOT NULL
) STRICT;
CREATE INDEX seating_table_item ON seating_table(item);

-- A row for each head; `behind`: interpreting, on a chair behind this one.
CREATE TABLE chair (
  id BLOB PRIMARY KEY NOT NULL,
  at_table BLOB NOT NULL REFERENCES seating_table(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  behind INTEGER NOT NULL
) STRICT;
CREATE INDEX chair_at_table ON chair(at_table);
CREATE INDEX chair_participation ON chair(participation);
