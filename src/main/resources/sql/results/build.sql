-- Builds a version of the summary from the records, for a load in bulk that wrote no contributions.
-- grain:  that of results.summary, and of its sums by topics
-- inputs: :next, the new version; run under the lock of the fold
-- result: through = highest seq of the contributions that were waiting and are counted now (null: none)
-- null:   what a record does not say adds nothing
-- source: activities.activity (a withdrawn record counts nothing), activities.activity_content,
--         activities.contribution_delta
with taken as (
  delete from activities.contribution_delta
  returning seq
), built as (
  insert into results.summary
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select :next, counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved,
    coalesce(campaign_id, 0), count(*), sum(quantity)::bigint, sum(attendances)::bigint,
    coalesce(sum(people), 0)::bigint, coalesce(sum(voluntary_joined), 0),
    coalesce(sum(household_joined), 0), coalesce(sum(vssid_installed), 0),
    coalesce(sum(cost), 0)::bigint
  from activities.activity
  where status <> 'WITHDRAWN'
  group by counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved,
    coalesce(campaign_id, 0)
  order by counted_day, form_id, counted_atom
  returning 1
), content as materialized (
  select activity_id, array_agg(topic_id order by topic_id) as topics
  from activities.activity_content
  group by activity_id
), named as (
  insert into results.topic_set (topics)
  -- A set that is known takes no number.
  select distinct c.topics
  from content c
  where not exists (select from results.topic_set k where k.topics = c.topics)
  on conflict (topics) do nothing
  returning id, topics
), topic_set as (
  -- The statement does not see what it has just written.
  select id, topics
  from results.topic_set
  union all
  select id, topics
  from named
), counted as (
  select a.counted_day as day, a.unit_id, a.counted_atom as atom_id, a.form_id, a.policy_areas, a.audiences,
    a.approved, coalesce(a.campaign_id, 0) as campaign_id, s.id as topic_set, count(*) as activities,
    sum(a.quantity)::bigint as quantity, sum(a.attendances)::bigint as attendances,
    coalesce(sum(a.people), 0)::bigint as people,
    coalesce(sum(a.voluntary_joined), 0) as voluntary_joined,
    coalesce(sum(a.household_joined), 0) as household_joined,
    coalesce(sum(a.vssid_installed), 0) as vssid_installed, coalesce(sum(a.cost), 0)::bigint as cost
  from content c
  join activities.activity a on a.id = c.activity_id
  join topic_set s on s.topics = c.topics
  where a.status <> 'WITHDRAWN'
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
), built_by_topics as (
  insert into results.summary_of_topics
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select :next, day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
  from counted
  order by day, form_id, atom_id
)
select (select max(seq) from taken) as through, (select count(*) from built) as rows
