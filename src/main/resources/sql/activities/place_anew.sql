-- Places the records of some atoms anew and moves what they contribute along, so that sums over all atoms
-- stay what they were.
-- grain:  a record; contributions grouped to the grain of results.summary
-- inputs: :atoms, ids of atoms that areas have left; run in the transaction that wrote the new history
-- result: how many records moved
-- null:   a record without a place, or of a place without an atom, goes where organisation.atom_of puts
--         its unit's work; that depends on the day only through the bounds of versions, so it is asked
--         once for a unit and a span between bounds
-- source: activities.activity, organisation.area_atom, organisation.atom_of; a withdrawn record is placed
--         and contributes nothing
with touched as materialized (
  select id, unit_id, area_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade,
    approved, quantity, attendances, status
  from activities.activity
  where counted_atom = any(:atoms)
  for update
), bound as materialized (
  select array_agg(day order by day) as days
  from (
    select lower(valid) as day from organisation.unit_version
    union select upper(valid) from organisation.unit_version
    union select lower(valid) from organisation.unit_area
    union select upper(valid) from organisation.unit_area
    union select lower(valid) from organisation.area_version
    union select upper(valid) from organisation.area_version
    union select lower(valid) from organisation.atom_province
    union select upper(valid) from organisation.atom_province
  ) bounds
  where day is not null
), spanned as materialized (
  select t.id, t.unit_id, t.counted_day, t.counted_atom, t.form_id, t.policy_areas, t.audiences, t.grade,
    t.approved, t.quantity, t.attendances, t.status, a.atom_id as place_atom,
    width_bucket(t.counted_day, b.days) as span
  from touched t
  cross join bound b
  left join organisation.area_atom a on a.area_id = t.area_id
), home as materialized (
  select unit_id, span, organisation.atom_of(unit_id, null, min(counted_day)) as atom_id
  from spanned
  where place_atom is null
  group by unit_id, span
), leaving as materialized (
  select s.id, s.unit_id, s.counted_day, s.counted_atom, s.form_id, s.policy_areas, s.audiences, s.grade,
    s.approved, s.quantity, s.attendances, s.status, coalesce(s.place_atom, h.atom_id) as new_atom
  from spanned s
  left join home h on h.unit_id = s.unit_id and h.span = s.span
  where coalesce(s.place_atom, h.atom_id) <> s.counted_atom
), moved as (
  update activities.activity a
  set counted_atom = l.new_atom
  from leaving l
  where a.id = l.id
  returning 1
), contributed as (
  insert into activities.contribution_delta
    (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
     activities, quantity, attendances)
  select l.counted_day, l.unit_id, d.atom_id, l.form_id, l.policy_areas, l.audiences, l.grade, l.approved,
    sum(d.sign), sum(d.sign * l.quantity), sum(d.sign * l.attendances)
  from leaving l
  cross join lateral (values (l.counted_atom, -1), (l.new_atom, 1)) d(atom_id, sign)
  where l.status <> 'WITHDRAWN'
  group by l.counted_day, l.unit_id, d.atom_id, l.form_id, l.policy_areas, l.audiences, l.grade,
    l.approved
  having sum(d.sign) <> 0 or sum(d.sign * l.quantity) <> 0 or sum(d.sign * l.attendances) <> 0
  returning 1
)
select (select count(*) from moved)
