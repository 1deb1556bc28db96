-- Version 4: what people and hosts answered to invitations.

-- At most one row for each of them and each item; without `item` the answer is to the plan as a whole.
CREATE TABLE answer (
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  item BLOB REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  participation BLOB REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  said TEXT NOT NULL, at TEXT NOT NULL, sequence INTEGER NOT NULL, by TEXT NOT NULL, comment TEXT NOT NULL
) STRICT;
CREATE INDEX answer_programme ON answer(programme);
CREATE INDEX answer_item ON answer(item);
CREATE INDEX answer_participation ON answer(participation);
CREATE INDEX answer_organisation ON answer(organisation);
