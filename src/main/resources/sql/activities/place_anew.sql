-- Places the records of some atoms anew and moves what they contribute along, so that sums over all atoms
-- stay what they were. Only records that move are locked: an atom may hold most of a province.
-- grain:  a record; contributions grouped to the grain of results.summary
-- inputs: :atoms, ids of atoms that areas have left; run in the transaction that wrote the new history
-- result: how many records moved
-- null:   a record without a place, or of a place without an atom, goes where organisation.atom_of puts
--         its unit's work; that depends on the day only through the bounds of versions, so it is asked
--         once for a unit and a span between bounds
-- source: activities.activity, activities.activity_content, organisation.area_atom, organisation.atom_of; a withdrawn record is placed
--         and contributes nothing
with bound as materialized (
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
), unplaced as materialized (
  select a.unit_id, a.counted_day, a.counted_atom
  from activities.activity a
  left join organisation.area_atom t on t.area_id = a.area_id
  where a.counted_atom = any(:atoms) and t.area_id is null
  group by a.unit_id, a.counted_day, a.counted_atom
), home as materialized (
  select u.unit_id, width_bucket(u.counted_day, b.days) as span,
    organisation.atom_of(u.unit_id, null, min(u.counted_day)) as atom_id
  from unplaced u
  cross join bound b
  group by 1, 2
), left_behind as materialized (
  select u.unit_id, u.counted_day, u.counted_atom, h.atom_id as new_atom
  from unplaced u
  cross join bound b
  join home h on h.unit_id = u.unit_id and h.span = width_bucket(u.counted_day, b.days)
  where h.atom_id <> u.counted_atom
), leaving_placed as materialized (
  select a.id, a.unit_id, a.counted_day, a.counted_atom, a.form_id, a.policy_areas, a.audiences,
    a.grade, a.approved, a.campaign_id, a.quantity, a.attendances, a.people, a.voluntary_joined,
    a.household_joined, a.vssid_installed, a.cost, a.status, t.atom_id as new_atom
  from activities.activity a
  join organisation.area_atom t on t.area_id = a.area_id
  where a.counted_atom = any(:atoms) and t.atom_id <> a.counted_atom
  for update of a
), leaving_unplaced as materialized (
  select a.id, a.unit_id, a.counted_day, a.counted_atom, a.form_id, a.policy_areas, a.audiences,
    a.grade, a.approved, a.campaign_id, a.quantity, a.attendances, a.people, a.voluntary_joined,
    a.household_joined, a.vssid_installed, a.cost, a.status, l.new_atom
  from left_behind l
  join activities.activity a on a.unit_id = l.unit_id and a.counted_day = l.counted_day
    and a.counted_atom = l.counted_atom
  where not exists (select from organisation.area_atom t where t.area_id = a.area_id)
  for update of a
), leaving as (
  select id, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade, approved,
    campaign_id, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost,
    status, new_atom
  from leaving_placed
  union all
  select id, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade, approved,
    campaign_id, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost,
    status, new_atom
  from leaving_unplaced
), moved as (
  update activities.activity a
  set counted_atom = l.new_atom
  from leaving l
  where a.id = l.id
  returning 1
), contributed as (
  insert into activities.contribution_delta
    (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id, topics,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select l.counted_day, l.unit_id, d.atom_id, l.form_id, l.policy_areas, l.audiences, l.grade, l.approved,
    coalesce(l.campaign_id, 0), n.topics, sum(d.sign), sum(d.sign * l.quantity), sum(d.sign * l.attendances),
    coalesce(sum(d.sign * l.people), 0), coalesce(sum(d.sign * l.voluntary_joined), 0),
    coalesce(sum(d.sign * l.household_joined), 0), coalesce(sum(d.sign * l.vssid_installed), 0),
    coalesce(sum(d.sign * l.cost), 0)
  from leaving l
  cross join lateral (values (l.counted_atom, -1), (l.new_atom, 1)) d(atom_id, sign)
  cross join lateral (
    select array(
      select c.topic_id
      from activities.activity_content c
      where c.activity_id = l.id
      order by c.topic_id) as topics
  ) n
  where l.status <> 'WITHDRAWN'
  group by l.counted_day, l.unit_id, d.atom_id, l.form_id, l.policy_areas, l.audiences, l.grade,
    l.approved, coalesce(l.campaign_id, 0), n.topics
  having (sum(d.sign), sum(d.sign * l.quantity), sum(d.sign * l.attendances),
    coalesce(sum(d.sign * l.people), 0), coalesce(sum(d.sign * l.voluntary_joined), 0),
    coalesce(sum(d.sign * l.household_joined), 0), coalesce(sum(d.sign * l.vssid_installed), 0),
    coalesce(sum(d.sign * l.cost), 0)) <> (0, 0, 0, 0, 0, 0, 0, 0)
  returning 1
)
select (select count(*) from moved)
