-- Builds the next version of the summary from the records themselves and compares it with what was
-- shown. One statement, so that records and contributions are seen as of the same moment: a
-- contribution it takes away belongs to a record it counts.
-- grain:  that of results.summary
-- inputs: :current and :next, versions; run under the lock of the fold
-- result: rows = rows of the new version, differing = rows of the grain that were shown otherwise,
--         example = one of them as text (null: none), through = highest seq taken (null: none)
-- source: activities.activity (a withdrawn record counts nothing), activities.contribution_delta
with counted as materialized (
  select counted_day as day, unit_id, counted_atom as atom_id, form_id, policy_areas, audiences, grade,
    approved, count(*) as activities, sum(quantity)::bigint as quantity,
    sum(coalesce(attendances, 0))::bigint as attendances
  from activities.activity
  where status <> 'WITHDRAWN'
  group by 1, 2, 3, 4, 5, 6, 7, 8
), taken as (
  delete from activities.contribution_delta
  returning seq, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
    activities, quantity, attendances
), shown as (
  select day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
    sum(activities) as activities, sum(quantity) as quantity, sum(attendances) as attendances
  from (
    select day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
      activities, quantity, attendances
    from results.summary
    where version = :current
    union all
    select day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
      activities, quantity, attendances
    from taken
  ) base_and_contributions
  group by 1, 2, 3, 4, 5, 6, 7, 8
  having sum(activities) <> 0 or sum(quantity) <> 0 or sum(attendances) <> 0
), built as (
  insert into results.summary
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
     activities, quantity, attendances)
  select :next, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
    activities, quantity, attendances
  from counted
  order by day, form_id, atom_id
  returning 1
), differing as (
  select day, unit_id, form_id,
    format('%s unit %s form %s: shown %s/%s/%s, counted %s/%s/%s', day, unit_id, form_id,
      coalesce(s.activities, 0), coalesce(s.quantity, 0), coalesce(s.attendances, 0),
      coalesce(c.activities, 0), coalesce(c.quantity, 0), coalesce(c.attendances, 0)) as told
  from shown s
  full join counted c
    using (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved)
  where (s.activities, s.quantity, s.attendances) is distinct from
    (c.activities, c.quantity, c.attendances)
)
select (select count(*) from built) as rows,
  (select count(*) from differing) as differing,
  (select told from differing order by day, unit_id, form_id limit 1) as example,
  (select max(seq) from taken) as through
