-- The atom of a piece of work. A function, because recording one activity, importing a million and
-- loading demo data must all place alike.
--   lead:  unit that did the work          place: commune or province where it happened, or null
--   on_day: counting day                   result: never null for a unit that exists
-- By the place; else by the communes that the unit looks after, when they have one atom; else by its
-- province, when that has one atom; else the nearest unit above whose work without place is kept apart.
create or replace function organisation.atom_of(lead uuid, place uuid, on_day date)
returns integer
language sql stable
as $$
  with recursive up(unit_id, area_id, parent_id, depth) as (
    select v.unit_id, v.area_id, v.parent_id, 0
    from organisation.unit_version v
    where v.unit_id = lead and v.valid @> on_day
    union all
    select v.unit_id, v.area_id, v.parent_id, u.depth + 1
    from up u
    join organisation.unit_version v on v.unit_id = u.parent_id and v.valid @> on_day
  ), home as (
    select unit_id, area_id from up where area_id is not null order by depth limit 1
  ), covered as (
    select min(t.atom_id) as atom_id
    from organisation.unit_area c
    join organisation.area_atom t on t.area_id = c.area_id
    where c.unit_id = lead and c.valid @> on_day
    having min(t.atom_id) = max(t.atom_id)
  ), whole as (
    select min(p.atom_id) as atom_id
    from home h
    join organisation.atom_province p on p.area_id = h.area_id and p.valid @> on_day
    join organisation.atom a on a.id = p.atom_id and a.kind = 'PLACED'
    having count(*) = 1
  )
  select coalesce(
    (select atom_id from organisation.area_atom where area_id = place),
    (select atom_id from covered),
    (select atom_id from whole),
    (select a.id from up join organisation.atom a on a.unit_id = up.unit_id order by up.depth limit 1)
  )
$$;
