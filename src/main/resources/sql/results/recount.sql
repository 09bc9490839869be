-- Builds the next version of the summary from the records themselves and compares it with what was
-- shown. One statement, so that records and contributions are seen as of the same moment: a
-- contribution it takes away belongs to a record it counts.
-- grain:  that of results.summary, and of its sums by topics
-- inputs: :current and :next, versions; run under the lock of the fold
-- result: rows = rows of the new version, differing = rows of the grain that were shown otherwise, or
--         of sums by topics where none was, example = one of them as text (null: none),
--         through = highest seq taken (null: none)
-- source: activities.activity (a withdrawn record counts nothing), activities.activity_content,
--         activities.contribution_delta
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
    topics, activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
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
), content as materialized (
  select activity_id, array_agg(topic_id order by topic_id) as topics
  from activities.activity_content
  group by activity_id
), named as (
  insert into results.topic_set (topics)
  -- A set that is known takes no number.
  select u.topics
  from (
    select topics
    from content
    union
    select topics
    from taken
    where topics <> '{}') u
  where not exists (select from results.topic_set k where k.topics = u.topics)
  on conflict (topics) do nothing
  returning id, topics
), topic_set as (
  -- The statement does not see what it has just written.
  select id, topics
  from results.topic_set
  union all
  select id, topics
  from named
), counted_by_topics as materialized (
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
), shown_by_topics as (
  select day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
    sum(activities) as activities, sum(quantity) as quantity, sum(attendances) as attendances,
    sum(people) as people, sum(voluntary_joined) as voluntary_joined,
    sum(household_joined) as household_joined, sum(vssid_installed) as vssid_installed, sum(cost) as cost
  from (
    select day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
      activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
    from results.summary_of_topics
    where version = :current
    union all
    select t.day, t.unit_id, t.atom_id, t.form_id, t.policy_areas, t.audiences, t.approved,
      t.campaign_id, s.id, t.activities, t.quantity, t.attendances, t.people, t.voluntary_joined,
      t.household_joined, t.vssid_installed, t.cost
    from taken t
    join topic_set s on s.topics = t.topics
  ) base_and_contributions
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having (sum(activities), sum(quantity), sum(attendances), sum(people), sum(voluntary_joined),
    sum(household_joined), sum(vssid_installed), sum(cost)) <> (0, 0, 0, 0, 0, 0, 0, 0)
), built_by_topics as (
  insert into results.summary_of_topics
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select :next, day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
  from counted_by_topics
  order by day, form_id, atom_id
), differing_by_topics as (
  select day, unit_id, form_id,
    format('%s unit %s form %s topics %s: shown %s/%s/%s, counted %s/%s/%s', day, unit_id, form_id,
      topic_set, coalesce(s.activities, 0), coalesce(s.quantity, 0), coalesce(s.attendances, 0),
      coalesce(c.activities, 0), coalesce(c.quantity, 0), coalesce(c.attendances, 0)) as told
  from shown_by_topics s
  full join counted_by_topics c
    using (day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set)
  where (s.activities, s.quantity, s.attendances, s.people, s.voluntary_joined, s.household_joined,
      s.vssid_installed, s.cost)
    is distinct from
    (c.activities, c.quantity, c.attendances, c.people, c.voluntary_joined, c.household_joined,
      c.vssid_installed, c.cost)
)
select (select count(*) from built) as rows,
  -- Wrong records make their topics wrong too; that is told once.
  coalesce(nullif((select count(*) from differing), 0), (select count(*) from differing_by_topics))
    as differing,
  coalesce(
    (select told from differing order by day, unit_id, form_id limit 1),
    (select told from differing_by_topics order by day, unit_id, form_id limit 1)) as example,
  (select max(seq) from taken) as through
