-- Records of work done. A record counts with exactly one signed contribution, which is stored with it:
-- unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade, approved, quantity and
-- attendances are what it contributed, not what would be computed today. A change appends the exact
-- negative of what is stored, then what is stored afterwards; results folds these rows.
create schema activities;

create table activities.activity (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  status text not null default 'RECORDED' check (status in ('RECORDED', 'APPROVED', 'WITHDRAWN')),
  -- Lead unit: sums follow it.
  unit_id uuid not null references organisation.unit,
  -- The last day, in Asia/Ho_Chi_Minh: an activity counts wholly on it.
  counted_day date not null,
  counted_atom integer not null references organisation.atom,
  form_id smallint not null references policy.form,
  -- Masks of bits; 0 where the source does not say.
  policy_areas integer not null default 0 check (policy_areas >= 0),
  audiences integer not null default 0 check (audiences >= 0),
  -- 1 claimed, 2 estimated, 3 sampled, 4 counted.
  grade smallint not null default 1 check (grade between 1 and 4),
  approved boolean not null default false,
  -- In the noun of the form.
  quantity bigint not null default 1 check (quantity between 0 and 10000000),
  -- Attendances are not people: who comes twice counts twice.
  attendances bigint not null default 0 check (attendances >= 0),
  first_day date not null,
  last_day date not null,
  -- Commune where it happened; null where it is not known.
  area_id uuid references organisation.area,
  station_id uuid references organisation.station,
  title text not null check (length(title) between 3 and 300),
  title_folded text not null,
  note text not null default '',
  assignment_id uuid references directives.assignment,
  -- Actors; the program itself records demo data and imports.
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  check (first_day <= last_day),
  check (approved = (status = 'APPROVED')),
  check ((approved_by is null) = (approved_at is null)),
  check (approved = (approved_at is not null))
);
create index activity_unit_day on activities.activity (unit_id, counted_day);
create index activity_day on activities.activity (counted_day);
create index activity_form_day on activities.activity (form_id, counted_day);
create index activity_atom_day on activities.activity (counted_atom, counted_day);
create index activity_area on activities.activity (area_id) where area_id is not null;
create index activity_station on activities.activity (station_id) where station_id is not null;
create index activity_assignment on activities.activity (assignment_id)
  where assignment_id is not null;
-- The last thing a person recorded gives the next one its defaults.
create index activity_recorded_by on activities.activity (recorded_by, id);

-- A version that was replaced, as its row was, and what replaced it. The version in force is the row
-- of activity itself, so loading in bulk writes nothing here.
create table activities.activity_version (
  activity_id uuid not null references activities.activity,
  version integer not null,
  snapshot jsonb not null,
  replaced_through text not null check (replaced_through in ('CORRECTED', 'APPROVED', 'WITHDRAWN')),
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  reason text not null default '',
  primary key (activity_id, version)
);

-- Append-only signed rows. The one owner of the summary (results) folds and deletes them.
create table activities.contribution_delta (
  seq bigint generated always as identity primary key,
  day date not null,
  unit_id uuid not null references organisation.unit,
  atom_id integer not null references organisation.atom,
  form_id smallint not null references policy.form,
  policy_areas integer not null,
  audiences integer not null,
  grade smallint not null,
  approved boolean not null,
  activities integer not null,
  quantity bigint not null,
  attendances bigint not null
);
create index contribution_delta_unit on activities.contribution_delta (unit_id);
create index contribution_delta_atom on activities.contribution_delta (atom_id);
create index contribution_delta_form on activities.contribution_delta (form_id);

-- A unit said something about a week beside its records: that there was nothing. Missing is not zero.
create table activities.period_report (
  unit_id uuid not null references organisation.unit,
  monday date not null check (extract(isodow from monday) = 1),
  kind text not null check (kind in ('ZERO')),
  reported_by uuid not null,
  reported_at timestamptz not null,
  primary key (unit_id, monday)
);
