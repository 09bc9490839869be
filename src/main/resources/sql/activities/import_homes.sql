-- Atoms of right rows whose place does not decide them.
-- grain:  a unit and a span of days between two bounds of versions, within which the atom is the same
-- result: import_bound holds the bounds in one line, import_home the atoms
-- source: organisation.atom_of; as in place_anew.sql
-- inputs: import_bound, the tables of the import
-- null: none
create temporary table import_home on commit drop as
select w.unit_id, w.span, organisation.atom_of(w.unit_id, null, w.day) as atom_id
from (
  select j.unit_id, width_bucket(s.last_day, b.days) as span, min(s.last_day) as day
  from {judged} j
  join {staged} s on s.row_number = j.row_number
  cross join import_bound b
  where j.broken = 0 and j.atom_id is null
  group by 1, 2
) w
