-- A caller says name and unit. Thousands share a name and thousands a unit; only both together are few, so they stand together here.
-- The name is the person's, written whenever a membership or the name is (RosterWriter).
ALTER TABLE membership ADD COLUMN person_name VARCHAR(100);
UPDATE membership m JOIN person p ON p.id = m.person_id SET m.person_name = p.name;
CREATE INDEX membership_name ON membership (person_name, unit_code);
