-- Version 11: files and links that hang on a record.

-- Exactly one of the owners is set. The bytes lie beside the workspace, found by `hash` (SHA-256); a link has a URL instead.
CREATE TABLE attachment (
  id BLOB PRIMARY KEY NOT NULL,
  owner_programme BLOB REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  owner_person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  owner_organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  owner_partnership BLOB REFERENCES partnership(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL, media TEXT NOT NULL, size INTEGER NOT NULL, hash TEXT NOT NULL, url TEXT NOT NULL,
  caption_en TEXT NOT NULL, caption_ja TEXT NOT NULL, place INTEGER, added_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_owner_programme ON attachment(owner_programme);
CREATE INDEX attachment_owner_person ON attachment(owner_person);
CREATE INDEX attachment_owner_organisation ON attachment(owner_organisation);
CREATE INDEX attachment_owner_partnership ON attachment(owner_partnership);
CREATE INDEX attachment_hash ON attachment(hash);
