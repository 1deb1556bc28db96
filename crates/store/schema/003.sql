-- Version 3: from the call for applications to the list of who came.

-- One row a mark: at an item, on a day (`date`), or for the programme as a whole (neither).
CREATE TABLE attendance (
  id BLOB PRIMARY KEY NOT NULL,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  item BLOB REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  mark TEXT NOT NULL, heads INTEGER NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_participation ON attendance(participation);
CREATE INDEX attendance_item ON attendance(item);

-- `assignment.attendance` moves here. The column stays, empty: changesets of the history hold it.
INSERT INTO attendance (id, participation, item, date, mark, heads, note, at, by)
  SELECT a.id, a.participation, a.item, NULL, a.attendance, p.headcount, '', '', ''
  FROM assignment a JOIN participation p ON p.id = a.participation WHERE a.attendance IS NOT NULL;
UPDATE assignment SET attendance = NULL WHERE attendance IS NOT NULL;

-- At most one row a programme.
CREATE TABLE call (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  places INTEGER, closes TEXT, criteria TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX call_programme ON call(programme);

-- What a seat was applied for with; at most one row a seat. `waiting` orders the waiting list by hand.
CREATE TABLE application (
  id BLOB PRIMARY KEY NOT NULL,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  applied TEXT NOT NULL, met TEXT NOT NULL, interests TEXT NOT NULL, waiting INTEGER, note TEXT NOT NULL
) STRICT;
CREATE INDEX application_participation ON application(participation);

-- One row a step of a seat's status.
CREATE TABLE decision (
  id BLOB PRIMARY KEY NOT NULL,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL, date TEXT NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX decision_participation ON decision(participation);

CREATE TABLE room (
  id BLOB PRIMARY KEY NOT NULL,
  item BLOB NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL, beds INTEGER NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX room_item ON room(item);

-- One row a head: of a seat for several, each head has a row of its own.
CREATE TABLE bed (
  id BLOB PRIMARY KEY NOT NULL,
  room BLOB NOT NULL REFERENCES room(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX bed_room ON bed(room);
CREATE INDEX bed_participation ON bed(participation);
