-- Version 10: partnerships and what happened in them; cluster profiles; to whom a promise was made.

CREATE TABLE partnership (
  id BLOB PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, title_en TEXT NOT NULL, title_ja TEXT NOT NULL, text_en TEXT NOT NULL, text_ja TEXT NOT NULL,
  sectors TEXT NOT NULL,
  expires_kind TEXT NOT NULL, expires_start TEXT, expires_start_zone TEXT, expires_end TEXT, expires_end_zone TEXT, expires_part TEXT,
  term INTEGER, notes TEXT NOT NULL, source TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE TABLE partnership_party (
  id BLOB PRIMARY KEY NOT NULL,
  partnership BLOB NOT NULL REFERENCES partnership(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB NOT NULL REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX partnership_party_partnership ON partnership_party(partnership);
CREATE INDEX partnership_party_organisation ON partnership_party(organisation);

CREATE TABLE partnership_event (
  id BLOB PRIMARY KEY NOT NULL,
  partnership BLOB NOT NULL REFERENCES partnership(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  when_kind TEXT NOT NULL, when_start TEXT, when_start_zone TEXT, when_end TEXT, when_end_zone TEXT, when_part TEXT,
  near TEXT NOT NULL, title_en TEXT NOT NULL, title_ja TEXT NOT NULL, text_en TEXT NOT NULL, text_ja TEXT NOT NULL,
  programme BLOB REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  item BLOB REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  keep INTEGER NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE INDEX partnership_event_partnership ON partnership_event(partnership);
CREATE INDEX partnership_event_programme ON partnership_event(programme);
CREATE INDEX partnership_event_item ON partnership_event(item);

CREATE TABLE partnership_person (
  id BLOB PRIMARY KEY NOT NULL,
  partnership BLOB NOT NULL REFERENCES partnership(id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  part_en TEXT NOT NULL, part_ja TEXT NOT NULL
) STRICT;
CREATE INDEX partnership_person_partnership ON partnership_person(partnership);
CREATE INDEX partnership_person_person ON partnership_person(person);
CREATE INDEX partnership_person_organisation ON partnership_person(organisation);

ALTER TABLE organisation ADD COLUMN members INTEGER;
ALTER TABLE organisation ADD COLUMN focus_en TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN focus_ja TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN wants_en TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN wants_ja TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN offers_en TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN offers_ja TEXT NOT NULL DEFAULT '';

ALTER TABLE follow_up ADD COLUMN to_person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE follow_up ADD COLUMN partnership BLOB REFERENCES partnership(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX follow_up_to_person ON follow_up(to_person);
CREATE INDEX follow_up_partnership ON follow_up(partnership);

-- A partnership is found by the names of its parties too.
CREATE TRIGGER partnership_search_insert AFTER INSERT ON partnership BEGIN
  INSERT INTO search_doc(noun, record) VALUES ('partnership', new.id);
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT d.rowid, meguri_fold(p.title_en, p.title_ja, p.sectors, p.text_en, p.text_ja,
    (SELECT group_concat(o.name_en || ' ' || o.name_ja || ' ' || o.acronym || ' ' || o.aliases || ' ' || o.region, ' ')
     FROM partnership_party y JOIN organisation o ON o.id = y.organisation WHERE y.partnership = p.id))
  FROM search_doc d JOIN partnership p ON p.id = d.record WHERE d.record = new.id;
END;
CREATE TRIGGER partnership_search_update AFTER UPDATE OF title_en, title_ja, sectors, text_en, text_ja ON partnership BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.id);
  INSERT INTO search(rowid, text) SELECT d.rowid, meguri_fold(p.title_en, p.title_ja, p.sectors, p.text_en, p.text_ja,
    (SELECT group_concat(o.name_en || ' ' || o.name_ja || ' ' || o.acronym || ' ' || o.aliases || ' ' || o.region, ' ')
     FROM partnership_party y JOIN organisation o ON o.id = y.organisation WHERE y.partnership = p.id))
  FROM search_doc d JOIN partnership p ON p.id = d.record WHERE d.record = new.id;
END;
CREATE TRIGGER partnership_search_delete AFTER DELETE ON partnership BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.id);
  DELETE FROM search_doc WHERE record = old.id;
END;
CREATE TRIGGER partnership_party_search_insert AFTER INSERT ON partnership_party BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.partnership);
  INSERT INTO search(rowid, text) SELECT d.rowid, meguri_fold(p.title_en, p.title_ja, p.sectors, p.text_en, p.text_ja,
    (SELECT group_concat(o.name_en || ' ' || o.name_ja || ' ' || o.acronym || ' ' || o.aliases || ' ' || o.region, ' ')
     FROM partnership_party y JOIN organisation o ON o.id = y.organisation WHERE y.partnership = p.id))
  FROM search_doc d JOIN partnership p ON p.id = d.record WHERE d.record = new.partnership;
END;
CREATE TRIGGER partnership_party_search_update AFTER UPDATE OF partnership, organisation ON partnership_party BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = new.partnership);
  INSERT INTO search(rowid, text) SELECT d.rowid, meguri_fold(p.title_en, p.title_ja, p.sectors, p.text_en, p.text_ja,
    (SELECT group_concat(o.name_en || ' ' || o.name_ja || ' ' || o.acronym || ' ' || o.aliases || ' ' || o.region, ' ')
     FROM partnership_party y JOIN organisation o ON o.id = y.organisation WHERE y.partnership = p.id))
  FROM search_doc d JOIN partnership p ON p.id = d.record WHERE d.record = new.partnership;
END;
CREATE TRIGGER partnership_party_search_delete AFTER DELETE ON partnership_party BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid FROM search_doc WHERE record = old.partnership);
  INSERT INTO search(rowid, text) SELECT d.rowid, meguri_fold(p.title_en, p.title_ja, p.sectors, p.text_en, p.text_ja,
    (SELECT group_concat(o.name_en || ' ' || o.name_ja || ' ' || o.acronym || ' ' || o.aliases || ' ' || o.region, ' ')
     FROM partnership_party y JOIN organisation o ON o.id = y.organisation WHERE y.partnership = p.id))
  FROM search_doc d JOIN partnership p ON p.id = d.record WHERE d.record = old.partnership;
END;
CREATE TRIGGER partnership_organisation_search_insert AFTER INSERT ON organisation BEGIN
  DELETE FROM search WHERE rowid IN (SELECT d.rowid FROM partnership_party y JOIN search_doc d ON d.record = y.partnership WHERE y.organisation = new.id);
  INSERT INTO search(rowid, text) SELECT d.rowid, meguri_fold(p.title_en, p.title_ja, p.sectors, p.text_en, p.text_ja,
    (SELECT group_concat(o.name_en || ' ' || o.name_ja || ' ' || o.acronym || ' ' || o.aliases || ' ' || o.region, ' ')
     FROM partnership_party y JOIN organisation o ON o.id = y.organisation WHERE y.partnership = p.id))
  FROM partnership p JOIN search_doc d ON d.record = p.id WHERE p.id IN (SELECT y.partnership FROM partnership_party y WHERE y.organisation = new.id);
END;
CREATE TRIGGER partnership_organisation_search_update AFTER UPDATE OF acronym, aliases, name_en, name_ja, region ON organisation BEGIN
  DELETE FROM search WHERE rowid IN (SELECT d.rowid FROM partnership_party y JOIN search_doc d ON d.record = y.partnership WHERE y.organisation = new.id);
  INSERT INTO search(rowid, text) SELECT d.rowid, meguri_fold(p.title_en, p.title_ja, p.sectors, p.text_en, p.text_ja,
    (SELECT group_concat(o.name_en || ' ' || o.name_ja || ' ' || o.acronym || ' ' || o.aliases || ' ' || o.region, ' ')
     FROM partnership_party y JOIN organisation o ON o.id = y.organisation WHERE y.partnership = p.id))
  FROM partnership p JOIN search_doc d ON d.record = p.id WHERE p.id IN (SELECT y.partnership FROM partnership_party y WHERE y.organisation = new.id);
END;
