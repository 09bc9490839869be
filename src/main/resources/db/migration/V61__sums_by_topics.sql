-- Content topics in the grain of contributions, so that figures by topic are sums like all others.

-- Set of topics that the record names, in the order of their ids. Contributions that wait now have none:
-- what their records name is counted below, and both signs of a change to come bear it.
alter table activities.contribution_delta
  add column topics uuid[] not null default '{}';

-- Every set that was ever named, so that rows bear a number.
create table results.topic_set (
  id integer generated always as identity primary key,
  topics uuid[] not null unique check (cardinality(topics) > 0)
);

-- Grain: that of results.summary, without the grade, and the set of topics; of records that name topics
-- alone. Those that name none are the difference to results.summary.
create table results.summary_of_topics (
  version smallint not null,
  day date not null,
  unit_id uuid not null,
  atom_id integer not null,
  form_id smallint not null,
  policy_areas integer not null,
  audiences integer not null,
  approved boolean not null,
  campaign_id smallint not null,
  topic_set integer not null,
  activities integer not null,
  quantity bigint not null,
  attendances bigint not null,
  people bigint not null,
  voluntary_joined bigint not null,
  household_joined bigint not null,
  vssid_installed bigint not null,
  cost bigint not null,
  primary key
    (version, day, form_id, atom_id, unit_id, policy_areas, audiences, approved, campaign_id, topic_set)
);
create index summary_of_topics_empty on results.summary_of_topics (version)
  where activities = 0 and quantity = 0 and attendances = 0;

alter table results.recent
  add column topics uuid[] not null default '{}';

create temporary table named on commit drop as
  select activity_id, array_agg(topic_id order by topic_id) as topics
  from activities.activity_content
  group by activity_id;
insert into results.topic_set (topics)
  select distinct topics
  from named;
insert into results.summary_of_topics
  (version, day, unit_id, atom_id, form_id, policy_areas, audiences, approved, campaign_id, topic_set,
   activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select v.current, a.counted_day, a.unit_id, a.counted_atom, a.form_id, a.policy_areas, a.audiences,
    a.approved, coalesce(a.campaign_id, 0), s.id, count(*), sum(a.quantity), sum(a.attendances),
    coalesce(sum(a.people), 0), coalesce(sum(a.voluntary_joined), 0),
    coalesce(sum(a.household_joined), 0), coalesce(sum(a.vssid_installed), 0), coalesce(sum(a.cost), 0)
  from activities.activity a
  join named n on n.activity_id = a.id
  join results.topic_set s on s.topics = n.topics
  cross join results.summary_version v
  where a.status <> 'WITHDRAWN'
  group by v.current, a.counted_day, a.unit_id, a.counted_atom, a.form_id, a.policy_areas, a.audiences,
    a.approved, coalesce(a.campaign_id, 0), s.id;

comment on table activities.activity_content is
  'Contents that work was about; figures know them by the topics of contributions.';
