-- Moves contributions into the summary. Run by one owner at a time (advisory lock), in one transaction.
-- grain:  that of results.summary, of its sums by topics, and of its months and years, version in use
-- inputs: :most, how many contributions at once
-- result: how many contributions were taken, and the highest seq of them (null: none)
-- source: activities.contribution_delta, signed rows
with due as (
  select seq
  from activities.contribution_delta
  order by seq
  limit :most
), taken as (
  delete from activities.contribution_delta d
  using due
  where d.seq = due.seq
  returning d.seq, d.day, d.unit_id, d.atom_id, d.form_id, d.policy_areas, d.audiences, d.grade,
    d.approved, d.campaign_id, d.topics, d.activities, d.quantity, d.attendances, d.people,
    d.voluntary_joined, d.household_joined, d.vssid_installed, d.cost
), folded as (
  insert into results.summary as s
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select v.current, t.day, t.unit_id, t.atom_id, t.form_id, t.policy_areas, t.audiences, t.grade,
    t.approved, t.campaign_id, sum(t.activities), sum(t.quantity), sum(t.attendances), sum(t.people),
    sum(t.voluntary_joined), sum(t.household_joined), sum(t.vssid_installed), sum(t.cost)
  from taken t
  cross join results.summary_version v
  group by v.current, t.day, t.unit_id, t.atom_id, t.form_id, t.policy_areas, t.audiences, t.grade,
    t.approved, t.campaign_id
  having (sum(t.activities), sum(t.quantity), sum(t.attendances), sum(t.people),
    sum(t.voluntary_joined), sum(t.household_joined), sum(t.vssid_installed), sum(t.cost))
    <> (0, 0, 0, 0, 0, 0, 0, 0)
  order by t.day, t.form_id, t.atom_id
  on conflict
    (version, day, form_id, atom_id, unit_id, policy_areas, audiences, grade, approved, campaign_id)
  do update set
    activities = s.activities + excluded.activities,
    quantity = s.quantity + excluded.quantity,
    attendances = s.attendances + excluded.attendances,
    people = s.people + excluded.people,
    voluntary_joined = s.voluntary_joined + excluded.voluntary_joined,
    household_joined = s.household_joined + excluded.household_joined,
    vssid_installed = s.vssid_installed + excluded.vssid_installed,
    cost = s.cost + excluded.cost
), named as (
  insert into results.topic_set (topics)
  -- A set that is known takes no number.
  select distinct t.topics
  from taken t
  where t.topics <> '{}'
    and not exists (select from results.topic_set k where k.topics = t.topics)
  on conflict (topics) do nothing
  returning id, topics
), topic_set as (
  -- The statement does not see what it has just written.
  select id, topics
  from results.topic_set
  union all
  select id, topics
  from named
), by_topics as (
  insert into results.summary_of_topics as s
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select v.current, t.day, t.unit_id, t.atom_id, t.form_id, t.policy_areas, t.audiences, t.approved,
    t.campaign_id, n.id, sum(t.activities), sum(t.quantity), sum(t.attendances), sum(t.people),
    sum(t.voluntary_joined), sum(t.household_joined), sum(t.vssid_installed), sum(t.cost)
  from taken t
  join topic_set n on n.topics = t.topics
  cross join results.summary_version v
  group by v.current, t.day, t.unit_id, t.atom_id, t.form_id, t.policy_areas, t.audiences, t.approved,
    t.campaign_id, n.id
  having (sum(t.activities), sum(t.quantity), sum(t.attendances), sum(t.people),
    sum(t.voluntary_joined), sum(t.household_joined), sum(t.vssid_installed), sum(t.cost))
    <> (0, 0, 0, 0, 0, 0, 0, 0)
  order by t.day, t.form_id, t.atom_id
  on conflict
    (version, day, form_id, atom_id, unit_id, policy_areas, audiences, approved, campaign_id, topic_set)
  do update set
    activities = s.activities + excluded.activities,
    quantity = s.quantity + excluded.quantity,
    attendances = s.attendances + excluded.attendances,
    people = s.people + excluded.people,
    voluntary_joined = s.voluntary_joined + excluded.voluntary_joined,
    household_joined = s.household_joined + excluded.household_joined,
    vssid_installed = s.vssid_installed + excluded.vssid_installed,
    cost = s.cost + excluded.cost
), spanned as materialized (
  select v.current as version, p.months, date_trunc(p.field, t.day::timestamp)::date as first_day,
    t.unit_id, t.form_id, t.atom_id, t.approved, sum(t.activities) as activities,
    sum(t.quantity) as quantity, sum(t.attendances) as attendances, sum(t.people) as people,
    sum(t.voluntary_joined) as voluntary_joined, sum(t.household_joined) as household_joined,
    sum(t.vssid_installed) as vssid_installed, sum(t.cost) as cost
  from taken t
  cross join results.summary_version v
  cross join (values (1, 'month'), (12, 'year')) p(months, field)
  group by 1, 2, 3, 4, 5, 6, 7
  having (sum(t.activities), sum(t.quantity), sum(t.attendances), sum(t.people),
    sum(t.voluntary_joined), sum(t.household_joined), sum(t.vssid_installed), sum(t.cost))
    <> (0, 0, 0, 0, 0, 0, 0, 0)
), by_unit as (
  insert into results.span_by_unit as s
    (version, months, first_day, unit_id, form_id, atom_id, approved,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select version, months, first_day, unit_id, form_id, atom_id, approved,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
  from spanned
  on conflict (version, months, first_day, unit_id, form_id, atom_id, approved)
  do update set
    activities = s.activities + excluded.activities,
    quantity = s.quantity + excluded.quantity,
    attendances = s.attendances + excluded.attendances,
    people = s.people + excluded.people,
    voluntary_joined = s.voluntary_joined + excluded.voluntary_joined,
    household_joined = s.household_joined + excluded.household_joined,
    vssid_installed = s.vssid_installed + excluded.vssid_installed,
    cost = s.cost + excluded.cost
), by_atom as (
  insert into results.span_by_atom as s
    (version, months, first_day, form_id, atom_id, approved,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select version, months, first_day, form_id, atom_id, approved, sum(activities), sum(quantity),
    sum(attendances), sum(people), sum(voluntary_joined), sum(household_joined), sum(vssid_installed),
    sum(cost)
  from spanned
  group by version, months, first_day, form_id, atom_id, approved
  having (sum(activities), sum(quantity), sum(attendances), sum(people), sum(voluntary_joined),
    sum(household_joined), sum(vssid_installed), sum(cost)) <> (0, 0, 0, 0, 0, 0, 0, 0)
  on conflict (version, months, first_day, form_id, atom_id, approved)
  do update set
    activities = s.activities + excluded.activities,
    quantity = s.quantity + excluded.quantity,
    attendances = s.attendances + excluded.attendances,
    people = s.people + excluded.people,
    voluntary_joined = s.voluntary_joined + excluded.voluntary_joined,
    household_joined = s.household_joined + excluded.household_joined,
    vssid_installed = s.vssid_installed + excluded.vssid_installed,
    cost = s.cost + excluded.cost
), numbered as (
  insert into results.fold (total)
  select coalesce((select max(f.total) from results.fold f), 0) + count(*)
  from taken
  having count(*) > 0
  returning number
), recent as (
  insert into results.recent
    (fold, day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topics,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select n.number, t.day, t.unit_id, t.atom_id, t.form_id, t.policy_areas, t.audiences, t.approved,
    t.campaign_id, t.topics, sum(t.activities), sum(t.quantity), sum(t.attendances), sum(t.people),
    sum(t.voluntary_joined), sum(t.household_joined), sum(t.vssid_installed), sum(t.cost)
  from taken t
  cross join numbered n
  group by n.number, t.day, t.unit_id, t.atom_id, t.form_id, t.policy_areas, t.audiences, t.approved,
    t.campaign_id, t.topics
  having (sum(t.activities), sum(t.quantity), sum(t.attendances), sum(t.people),
    sum(t.voluntary_joined), sum(t.household_joined), sum(t.vssid_installed), sum(t.cost))
    <> (0, 0, 0, 0, 0, 0, 0, 0)
), touched as (
  insert into results.touched (unit_id, form_id, day)
  select distinct unit_id, form_id, day
  from taken
)
select count(*) as taken, max(seq) as through
from taken
