-- The workspace file, version 1.
--
-- What must stay true (SQLite sessions depend on it): STRICT tables, a primary key, no AUTOINCREMENT, no
-- INSERT OR REPLACE; foreign keys deferred and without cascades, so that the undo of an insert never meets rows
-- that are already gone. `*_utc` columns are derived, for the indexes only (seconds since 1970 UTC).
-- Ids are UUIDv7 (16 bytes), times are wall-clock text with a zone beside them, lists are JSON.

CREATE TABLE series (
  id BLOB PRIMARY KEY NOT NULL,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE programme (
  id BLOB PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, types TEXT NOT NULL,
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL,
  series BLOB REFERENCES series(id) DEFERRABLE INITIALLY DEFERRED, edition INTEGER,
  status TEXT NOT NULL,
  when_kind TEXT NOT NULL, when_start TEXT, when_start_zone TEXT, when_end TEXT, when_end_zone TEXT, when_part TEXT,
  zone TEXT NOT NULL, second_zone TEXT, mode TEXT NOT NULL,
  audiences TEXT NOT NULL, sectors TEXT NOT NULL,
  expected INTEGER, attended INTEGER,
  objectives_en TEXT NOT NULL, objectives_ja TEXT NOT NULL,
  notes TEXT NOT NULL, source TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, sequence INTEGER NOT NULL,
  start_utc INTEGER, end_utc INTEGER
) STRICT;
CREATE INDEX programme_start ON programme(start_utc);

CREATE TABLE organisation (
  id BLOB PRIMARY KEY NOT NULL,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  acronym TEXT NOT NULL, aliases TEXT NOT NULL, kind TEXT NOT NULL,
  parent BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  region TEXT NOT NULL, country TEXT NOT NULL, sectors TEXT NOT NULL,
  founded INTEGER, staff INTEGER, staff_as_of TEXT NOT NULL, website TEXT NOT NULL,
  profile_en TEXT NOT NULL, profile_ja TEXT NOT NULL, notes TEXT NOT NULL
) STRICT;

CREATE TABLE role (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB NOT NULL REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL, agreement TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX role_programme ON role(programme);
CREATE INDEX role_organisation ON role(organisation);

CREATE TABLE person (
  id BLOB PRIMARY KEY NOT NULL,
  names TEXT NOT NULL, languages TEXT NOT NULL,
  diet TEXT, access TEXT, contacts TEXT NOT NULL,
  consent TEXT NOT NULL, keep_until TEXT, notes TEXT NOT NULL
) STRICT;

CREATE TABLE affiliation (
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB NOT NULL REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  department_en TEXT NOT NULL, department_ja TEXT NOT NULL, post_en TEXT NOT NULL, post_ja TEXT NOT NULL,
  "from" TEXT NOT NULL, "to" TEXT NOT NULL, nature TEXT NOT NULL
) STRICT;
CREATE INDEX affiliation_person ON affiliation(person);
CREATE INDEX affiliation_organisation ON affiliation(organisation);

CREATE TABLE unavailability (
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT NOT NULL, "to" TEXT NOT NULL, zone TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE INDEX unavailability_person ON unavailability(person);

CREATE TABLE place (
  id BLOB PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  parent BLOB REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  address_en TEXT NOT NULL, address_ja TEXT NOT NULL,
  zone TEXT, capacity INTEGER, latitude REAL, longitude REAL, exclusive INTEGER NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE INDEX place_parent ON place(parent);

CREATE TABLE participation (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  placeholder_en TEXT NOT NULL, placeholder_ja TEXT NOT NULL,
  headcount INTEGER NOT NULL,
  organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL, status TEXT NOT NULL, precedence INTEGER, note TEXT NOT NULL
) STRICT;
CREATE INDEX participation_programme ON participation(programme);
CREATE INDEX participation_person ON participation(person);

CREATE TABLE subgroup (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  letter TEXT NOT NULL, name_en TEXT NOT NULL, name_ja TEXT NOT NULL
) STRICT;
CREATE INDEX subgroup_programme ON subgroup(programme);

CREATE TABLE membership (
  id BLOB PRIMARY KEY NOT NULL,
  subgroup BLOB NOT NULL REFERENCES subgroup(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT
) STRICT;
CREATE INDEX membership_subgroup ON membership(subgroup);
CREATE INDEX membership_participation ON membership(participation);

CREATE TABLE item (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, title_en TEXT NOT NULL, title_ja TEXT NOT NULL,
  when_kind TEXT NOT NULL, when_start TEXT, when_start_zone TEXT, when_end TEXT, when_end_zone TEXT, when_part TEXT,
  state TEXT NOT NULL,
  place BLOB REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  from_place BLOB REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  to_place BLOB REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  travel TEXT, carrier TEXT NOT NULL, number TEXT NOT NULL, booking TEXT NOT NULL, rooming TEXT NOT NULL,
  audience TEXT NOT NULL,
  host BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  host_contact BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  host_languages TEXT NOT NULL, interpretation TEXT NOT NULL,
  briefing_en TEXT NOT NULL, briefing_ja TEXT NOT NULL, questions_en TEXT NOT NULL, questions_ja TEXT NOT NULL,
  dress_en TEXT NOT NULL, dress_ja TEXT NOT NULL, gift_en TEXT NOT NULL, gift_ja TEXT NOT NULL,
  note_en TEXT NOT NULL, note_ja TEXT NOT NULL, private_note TEXT NOT NULL, link TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, sequence INTEGER NOT NULL,
  start_utc INTEGER, end_utc INTEGER
) STRICT;
CREATE INDEX item_programme ON item(programme, start_utc);
CREATE INDEX item_start ON item(start_utc, end_utc);
CREATE INDEX item_place ON item(place);

CREATE TABLE item_subgroup (
  id BLOB PRIMARY KEY NOT NULL,
  item BLOB NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  subgroup BLOB NOT NULL REFERENCES subgroup(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX item_subgroup_item ON item_subgroup(item);
CREATE INDEX item_subgroup_subgroup ON item_subgroup(subgroup);

CREATE TABLE contribution (
  id BLOB PRIMARY KEY NOT NULL,
  item BLOB NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, title_en TEXT NOT NULL, title_ja TEXT NOT NULL,
  speaker BLOB REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, language TEXT NOT NULL, minutes INTEGER
) STRICT;
CREATE INDEX contribution_item ON contribution(item);
CREATE INDEX contribution_speaker ON contribution(speaker);

CREATE TABLE assignment (
  id BLOB PRIMARY KEY NOT NULL,
  item BLOB NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL, answer TEXT NOT NULL, attendance TEXT
) STRICT;
CREATE INDEX assignment_item ON assignment(item);
CREATE INDEX assignment_participation ON assignment(participation);

CREATE TABLE acceptance (
  id BLOB PRIMARY KEY NOT NULL,
  key TEXT NOT NULL, facts TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX acceptance_key ON acceptance(key);

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- ---------- not part of the content: left out of the sessions and of `dump` ----------

-- One row a change. state: done, undone (can be redone), dropped (undone, then something else was done),
-- or for kind undo/redo always done. `message` is the sentence as JSON (id and parameters).
CREATE TABLE history (
  seq INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL, author TEXT NOT NULL, command TEXT NOT NULL,
  kind TEXT NOT NULL, of INTEGER, state TEXT NOT NULL,
  message TEXT NOT NULL, changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_state ON history(kind, state, seq);

CREATE TABLE history_record (
  seq INTEGER NOT NULL, noun TEXT NOT NULL, record BLOB NOT NULL,
  PRIMARY KEY (record, seq)
) STRICT, WITHOUT ROWID;

-- Search: folded text of every record, as trigrams (FTS5). Two trailing marks let the last two characters of a
-- text form trigrams too, so that words of one or two kanji are found through the vocabulary.
CREATE TABLE search_doc (
  rowid INTEGER PRIMARY KEY NOT NULL,
  noun TEXT NOT NULL, record BLOB NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, tokenize='trigram case_sensitive 1', detail=full);
CREATE VIRTUAL TABLE search_vocab USING fts5vocab(search, row);

CREATE TRIGGER series_search_insert AFTER INSERT ON series BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('series', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER series_search_update AFTER UPDATE OF name_en, name_ja ON series BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER series_search_delete AFTER DELETE ON series BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;

CREATE TRIGGER programme_search_insert AFTER INSERT ON programme BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('programme', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.title_en, new.title_ja, new.types, new.sectors) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER programme_search_update AFTER UPDATE OF sectors, title_en, title_ja, types ON programme BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.title_en, new.title_ja, new.types, new.sectors) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER programme_search_delete AFTER DELETE ON programme BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;

CREATE TRIGGER organisation_search_insert AFTER INSERT ON organisation BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('organisation', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja, new.acronym, new.aliases, new.region) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER organisation_search_update AFTER UPDATE OF acronym, aliases, name_en, name_ja, region ON organisation BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja, new.acronym, new.aliases, new.region) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER organisation_search_delete AFTER DELETE ON organisation BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;

CREATE TRIGGER person_search_insert AFTER INSERT ON person BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('person', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold_names(new.names) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER person_search_update AFTER UPDATE OF names ON person BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold_names(new.names) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER person_search_delete AFTER DELETE ON person BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;

CREATE TRIGGER place_search_insert AFTER INSERT ON place BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('place', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja, new.address_en, new.address_ja) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER place_search_update AFTER UPDATE OF address_en, address_ja, name_en, name_ja ON place BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.name_en, new.name_ja, new.address_en, new.address_ja) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER place_search_delete AFTER DELETE ON place BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;

CREATE TRIGGER item_search_insert AFTER INSERT ON item BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('item', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.title_en, new.title_ja, new.carrier, new.number) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER item_search_update AFTER UPDATE OF carrier, number, title_en, title_ja ON item BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.title_en, new.title_ja, new.carrier, new.number) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER item_search_delete AFTER DELETE ON item BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;

CREATE TRIGGER contribution_search_insert AFTER INSERT ON contribution BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('contribution', new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.title_en, new.title_ja) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER contribution_search_update AFTER UPDATE OF title_en, title_ja ON contribution BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT rowid, meguri_fold(new.title_en, new.title_ja) FROM search_doc WHERE record = new.id;
END;
CREATE TRIGGER contribution_search_delete AFTER DELETE ON contribution BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;
