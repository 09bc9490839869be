-- When periods are due and when they are closed: settings. A kind without a row is neither due nor
-- closed. Shipped without locks: an administrator says from when on periods close.
create table activities.period_rule (
  kind text primary key check (kind in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  version integer not null default 1,
  -- Whether every base office has to say something about it.
  required boolean not null,
  -- Working days after its last day.
  due_after integer not null check (due_after between 0 and 60),
  -- Days after its last day, after which nothing new is taken; null: never.
  lock_after integer check (lock_after between 0 and 3650),
  -- Periods that ended before this day stay open; null: none closes.
  locks_from date,
  check ((lock_after is null) = (locks_from is null))
);
insert into activities.period_rule (kind, required, due_after) values
  ('WEEK', true, 2), ('MONTH', true, 5), ('QUARTER', false, 7), ('HALF_YEAR', false, 10),
  ('YEAR', false, 15);

-- What a unit said about a period beside its records: that there was nothing; or what the level above
-- said: that it need not report.
alter table activities.period_report rename column monday to first_day;
alter table activities.period_report
  add column period text,
  add column end_day date,
  add column reason text not null default '',
  drop constraint period_report_kind_check,
  drop constraint period_report_monday_check;
update activities.period_report
set period = to_char(first_day, 'IYYY-"W"IW'), end_day = first_day + 7;
alter table activities.period_report
  alter column period set not null,
  alter column end_day set not null,
  add check (kind in ('ZERO', 'NOT_APPLICABLE')),
  add check (first_day < end_day),
  drop constraint period_report_pkey,
  add primary key (unit_id, period);
create index period_report_days on activities.period_report (first_day, end_day);

-- A closed period opened again for a unit and those below it, asked for by the unit and decided above.
create table activities.reopening (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references organisation.unit,
  period text not null,
  first_day date not null,
  end_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- Null until decided.
  granted boolean,
  -- Last day on which it is open; null unless granted.
  open_until date,
  answer text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  check (first_day < end_day),
  check ((granted is null) = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (coalesce(granted, false) = (open_until is not null))
);
create index reopening_unit on activities.reopening (unit_id, first_day);
-- One question at a time.
create unique index reopening_asked on activities.reopening (unit_id, period) where granted is null;
create index reopening_granted on activities.reopening (first_day, end_day) where granted;
