-- Version 14: a few lines about a person for delegate lists.

ALTER TABLE person ADD COLUMN biography_en TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN biography_ja TEXT NOT NULL DEFAULT '';
