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
    approved, coalesce(campaign_id, 0) as campaign_id, count(*) as activities,
    sum(quantity)::bigint as quantity, sum(attendances)::bigint as attendances,
    coalesce(sum(people), 0)::bigint as people, coalesce(sum(voluntary_joined), 0) as voluntary_joined,
    coalesce(sum(household_joined), 0) as household_joined,
    coalesce(sum(vssid_installed), 0) as vssid_installed, coalesce(sum(cost), 0)::bigint as cost
  from activities.activity
  where status <> 'WITHDRAWN'
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
), taken as (
  delete from activities.contribution_delta
  returning seq, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
), shown as (
  select day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
    sum(activities) as activities, sum(quantity) as quantity, sum(attendances) as attendances,
    sum(people) as people, sum(voluntary_joined) as voluntary_joined,
    sum(household_joined) as household_joined, sum(vssid_installed) as vssid_installed, sum(cost) as cost
  from (
    select day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
      activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
    from results.summary
    where version = :current
    union all
    select day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
      activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
    from taken
  ) base_and_contributions
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having (sum(activities), sum(quantity), sum(attendances), sum(people), sum(voluntary_joined),
    sum(household_joined), sum(vssid_installed), sum(cost)) <> (0, 0, 0, 0, 0, 0, 0, 0)
), built as (
  insert into results.summary
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select :next, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
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
    using (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id)
  where (s.activities, s.quantity, s.attendances, s.people, s.voluntary_joined, s.household_joined,
      s.vssid_installed, s.cost)
    is distinct from
    (c.activities, c.quantity, c.attendances, c.people, c.voluntary_joined, c.household_joined,
      c.vssid_installed, c.cost)
)
select (select count(*) from built) as rows,
  (select count(*) from differing) as differing,
  (select told from differing order by day, unit_id, form_id limit 1) as example,
  (select max(seq) from taken) as through
