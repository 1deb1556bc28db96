-- Version 6: other names of a place, by when a question is wanted answered, who is kept in which small group.

ALTER TABLE place ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]';

DROP TRIGGER place_search_insert;
DROP TRIGGER place_search_update;
CREATE TRIGGER place_search_insert AFTER INSERT ON place BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('place', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja, new.aliases, new.address_en, new.address_ja) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER place_search_update AFTER UPDATE OF address_en, address_ja, aliases, name_en, name_ja ON place BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja, new.aliases, new.address_en, new.address_ja) FROM search_doc WHERE record = new.id;
END;

-- At most one row a question; `question` is its key, which says what is asked of which record.
CREATE TABLE due (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL, date TEXT NOT NULL
) STRICT;
CREATE INDEX due_programme ON due(programme);

-- At most one row a seat and day (without `date`: every day). The group is named by its letter: it may not be made yet.
CREATE TABLE stay (
  id BLOB PRIMARY KEY NOT NULL,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT, letter TEXT NOT NULL
) STRICT;
CREATE INDEX stay_participation ON stay(participation);
