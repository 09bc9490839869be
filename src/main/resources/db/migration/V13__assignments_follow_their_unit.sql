-- unit_id, unit_code and unit_name stay what the letter meant; held_by is who has the work today. Open
-- work goes with the unit's succession, finished work stays with who finished it.
alter table directives.assignment add column held_by uuid references organisation.unit;
update directives.assignment set held_by = unit_id;
alter table directives.assignment alter column held_by set not null;
-- Since when another unit than at first has it; null: from the beginning.
alter table directives.assignment add column held_since timestamptz;
create index assignment_held_by on directives.assignment (held_by);
