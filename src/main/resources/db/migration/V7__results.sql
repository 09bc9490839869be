-- Figures, derived from contributions of activities and never entered by hand. What the summary holds
-- plus the contributions not yet folded into it is the truth at any commit.
create schema results;

-- Which version of the summary is read. One row.
create table results.summary_version (
  only_one boolean primary key default true check (only_one),
  current smallint not null default 1,
  built_at timestamptz not null default now(),
  folded_at timestamptz,
  -- seq of the newest contribution folded in; null before the first.
  folded_through bigint
);
insert into results.summary_version default values;

-- Grain: version, counting day, lead unit, atom, form, policy areas and audiences (bit masks), grade of
-- evidence, approved or not. Sums are additive; a row whose sums are all zero is removed.
-- The key carries the sums, so that a range of days is answered from the index alone. No foreign keys:
-- rows are derived from contributions, which have them, and are folded in by the hundred thousand.
create table results.summary (
  version smallint not null,
  day date not null,
  unit_id uuid not null,
  atom_id integer not null,
  form_id smallint not null,
  policy_areas integer not null,
  audiences integer not null,
  grade smallint not null,
  approved boolean not null,
  activities integer not null,
  quantity bigint not null,
  attendances bigint not null,
  primary key (version, day, form_id, atom_id, unit_id, policy_areas, audiences, grade, approved)
    include (activities, quantity, attendances)
);
create index summary_empty on results.summary (version)
  where activities = 0 and quantity = 0 and attendances = 0;
