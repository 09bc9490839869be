-- The atom of a piece of work. A function, because recording one activity, importing a million and
-- loading demo data must all place alike.
--   lead:  unit that did the work          place: commune or province where it happened, or null
--   on_day: counting day                   result: never null for a unit that exists
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
    where u.area_id is null
  ), home as (
    select unit_id, area_id from up where area_id is not null order by depth limit 1
  ), whole as (
    -- the province's only atom, when it has just one
    select min(ap.atom_id) as atom_id
    from home h
    join organisation.atom_province ap on ap.area_id = h.area_id and ap.valid @> on_day
    join organisation.atom a on a.id = ap.atom_id and a.kind = 'PROVINCE'
    having count(*) = 1
  )
  select coalesce(
    (select atom_id from organisation.area_atom where area_id = place),
    (select atom_id from whole),
    (select a.id from organisation.atom a where a.unit_id = (select unit_id from home)),
    (select a.id from organisation.atom a where a.unit_id = lead)
  )
$$;
