-- Version 8: matchmaking. Times are wall-clock in the programme's zone.

-- At most one row a seat. `absences` is JSON.
CREATE TABLE profile (
  id BLOB PRIMARY KEY NOT NULL,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT, code TEXT NOT NULL,
  sectors TEXT NOT NULL, offers TEXT NOT NULL, seeks TEXT NOT NULL, languages TEXT NOT NULL,
  website TEXT NOT NULL, text_en TEXT NOT NULL, text_ja TEXT NOT NULL,
  most INTEGER, fewest INTEGER NOT NULL,
  own_table BLOB REFERENCES meeting_table(id) DEFERRABLE INITIALLY DEFERRED,
  absences TEXT NOT NULL
) STRICT;
CREATE INDEX profile_participation ON profile(participation);
CREATE INDEX profile_own_table ON profile(own_table);

-- At most one row a programme: what requests weigh, what counts as a break, and what the last search that was taken over knew.
CREATE TABLE matching (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  weights TEXT NOT NULL, first_until INTEGER NOT NULL, breaks_over_blocks INTEGER NOT NULL, fairness INTEGER,
  travel TEXT NOT NULL, found TEXT
) STRICT;
CREATE INDEX matching_programme ON matching(programme);

CREATE TABLE meeting_block (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  "from" TEXT NOT NULL, "to" TEXT NOT NULL, length INTEGER NOT NULL, changeover INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_block_programme ON meeting_block(programme);

CREATE TABLE meeting_table (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  place BLOB NOT NULL REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, site TEXT NOT NULL, features TEXT NOT NULL, closed TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_table_programme ON meeting_table(programme);
CREATE INDEX meeting_table_place ON meeting_table(place);

CREATE TABLE meeting_interpreter (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  pairs TEXT NOT NULL, most_in_a_row INTEGER, absences TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_interpreter_programme ON meeting_interpreter(programme);
CREATE INDEX meeting_interpreter_participation ON meeting_interpreter(participation);

-- `after` names requests as JSON: one that is gone asks for nothing.
CREATE TABLE meeting_request (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  wish TEXT NOT NULL, length INTEGER NOT NULL, only TEXT NOT NULL, after TEXT NOT NULL, features TEXT NOT NULL,
  note TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_request_programme ON meeting_request(programme);

-- One row for each of those who would meet.
CREATE TABLE request_side (
  id BLOB PRIMARY KEY NOT NULL,
  request BLOB NOT NULL REFERENCES meeting_request(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  asked INTEGER NOT NULL, rank INTEGER, answer TEXT NOT NULL
) STRICT;
CREATE INDEX request_side_request ON request_side(request);
CREATE INDEX request_side_participation ON request_side(participation);

-- A request that is placed; at most one row a request. Its time and place are those of its item.
CREATE TABLE meeting (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  request BLOB NOT NULL REFERENCES meeting_request(id) DEFERRABLE INITIALLY DEFERRED,
  item BLOB NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  "table" BLOB REFERENCES meeting_table(id) DEFERRABLE INITIALLY DEFERRED,
  interpreter BLOB REFERENCES meeting_interpreter(id) DEFERRABLE INITIALLY DEFERRED,
  lock TEXT NOT NULL, state TEXT NOT NULL, outcome TEXT, outcome_note TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_programme ON meeting(programme);
CREATE INDEX meeting_request_of ON meeting(request);
CREATE INDEX meeting_item ON meeting(item);
CREATE INDEX meeting_table_of ON meeting("table");
CREATE INDEX meeting_interpreter_of ON meeting(interpreter);

-- Who promised what to whom by when.
CREATE TABLE follow_up (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  item BLOB REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  what_en TEXT NOT NULL, what_ja TEXT NOT NULL,
  person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  to_organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT, closed TEXT, outcome TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_programme ON follow_up(programme);
CREATE INDEX follow_up_item ON follow_up(item);
CREATE INDEX follow_up_person ON follow_up(person);
CREATE INDEX follow_up_organisation ON follow_up(organisation);
CREATE INDEX follow_up_to_organisation ON follow_up(to_organisation);
