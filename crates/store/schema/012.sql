-- Version 12: what is reported of a programme.

-- At most one row a programme.
CREATE TABLE report (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  summary_en TEXT NOT NULL, summary_ja TEXT NOT NULL, outcomes_en TEXT NOT NULL, outcomes_ja TEXT NOT NULL,
  author BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT
) STRICT;
CREATE INDEX report_programme ON report(programme);
CREATE INDEX report_author ON report(author);

-- Of a talk, of an item, or a part of its own.
CREATE TABLE report_section (
  id BLOB PRIMARY KEY NOT NULL,
  report BLOB NOT NULL REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED,
  contribution BLOB REFERENCES contribution(id) DEFERRABLE INITIALLY DEFERRED,
  item BLOB REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  heading_en TEXT NOT NULL, heading_ja TEXT NOT NULL, who_en TEXT NOT NULL, who_ja TEXT NOT NULL,
  said_en TEXT NOT NULL, said_ja TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX report_section_report ON report_section(report);
CREATE INDEX report_section_contribution ON report_section(contribution);
CREATE INDEX report_section_item ON report_section(item);

CREATE TABLE report_quote (
  id BLOB PRIMARY KEY NOT NULL,
  report BLOB NOT NULL REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  who_en TEXT NOT NULL, who_ja TEXT NOT NULL, said_en TEXT NOT NULL, said_ja TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX report_quote_report ON report_quote(report);
CREATE INDEX report_quote_participation ON report_quote(participation);
