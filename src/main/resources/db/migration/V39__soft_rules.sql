-- What looks odd in a record, as settings: a rule tells after saving, asks for a confirmation with a
-- reason before it, or refuses. Whether work outside the area of a unit is asked about or refused is
-- a decision of the agency; the others never refuse.
create table activities.soft_rule (
  code text primary key,
  version integer not null default 1,
  active boolean not null default true,
  handling text not null check (handling in ('TELLS', 'ASKS', 'REFUSES')),
  -- Times, per cent, people or đồng, by the rule; null for rules without a number.
  threshold bigint check (threshold > 0),
  check (handling <> 'REFUSES' or code = 'AREA_ELSEWHERE')
);
insert into activities.soft_rule (code, handling, threshold) values
  ('TIMES_USUAL', 'ASKS', 10),
  ('ATTENDANCES_WITHOUT_QUANTITY', 'ASKS', null),
  ('SAME_EVENT', 'ASKS', 60),
  ('AREA_ELSEWHERE', 'ASKS', null),
  ('CAMPAIGN_DAYS', 'TELLS', null),
  ('PEOPLE_MORE', 'TELLS', null),
  ('PEOPLE_ROUND', 'TELLS', 500),
  ('COST_ODD', 'TELLS', 500000000);

-- Forms whose records are approved by the program when no rule doubts them.
create table activities.passing_form (
  form_id smallint primary key references policy.form
);
insert into activities.passing_form (form_id)
select id from policy.form where code = 'COUNTER_ADVICE';
-- One row: the version of the list above.
create table activities.passing (
  one boolean primary key default true check (one),
  version integer not null default 1
);
insert into activities.passing (one) values (true);

-- A rule that fired, and what came of it: asked and not answered yet, told, confirmed with a reason,
-- or gone because the record was changed.
create table activities.doubt (
  id bigint generated always as identity primary key,
  rule text not null references activities.soft_rule,
  fired_at timestamptz not null,
  actor uuid not null,
  unit_id uuid not null references organisation.unit,
  form_id smallint not null references policy.form,
  -- Null until the record is saved.
  activity_id uuid references activities.activity,
  -- Versions of the record that it stands with; until_version null while it stands.
  since_version integer,
  until_version integer,
  outcome text not null check (outcome in ('OPEN', 'TOLD', 'CONFIRMED', 'CORRECTED')),
  reason text not null default '',
  -- What it is about in the record: while this stays the same a confirmation stands.
  sign text not null,
  field text not null,
  arguments text[] not null default '{}',
  -- The record of another unit that looks like the same event.
  other_id uuid references activities.activity,
  check ((outcome = 'CONFIRMED') = (reason <> '')),
  check ((activity_id is null) = (since_version is null))
);
create index doubt_rule on activities.doubt (rule, fired_at);
create index doubt_unit on activities.doubt (unit_id);
create index doubt_form on activities.doubt (form_id);
create index doubt_activity on activities.doubt (activity_id) where activity_id is not null;
create index doubt_other on activities.doubt (other_id) where other_id is not null;
create index doubt_open on activities.doubt (actor) where outcome = 'OPEN';

-- What waits for approval is looked through by unit.
create index activity_waiting on activities.activity (unit_id, counted_day)
  where status = 'RECORDED';
