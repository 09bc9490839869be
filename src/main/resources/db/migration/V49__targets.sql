-- Targets: rules over figures for units and days, with what they are measured against.
create schema targets;

-- What changed since a mark: days of units and forms whose records changed, written by the fold of
-- contributions. A row without unit says that anything may have changed. Who keeps something derived
-- from records reads the rows after its mark, and the contributions not folded yet.
create table results.touched (
  seq bigint generated always as identity primary key,
  unit_id uuid,
  form_id smallint,
  day date,
  check ((unit_id is null) = (form_id is null) and (unit_id is null) = (day is null))
);

create table targets.target (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
  name text not null check (length(name) between 3 and 300),
  name_folded text not null,
  -- The rule as the API says it; shares are fractions of one.
  rule jsonb not null,
  -- Units of a kind; null: those of target_unit.
  unit_kind text check (unit_kind in
    ('HEADQUARTERS', 'CENTRAL', 'FORCE', 'REGION', 'PROVINCIAL', 'DISTRICT', 'BASE')),
  days daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  source text not null check (length(source) between 3 and 300),
  clause_id uuid references directives.clause,
  counted text not null default 'ALL' check (counted in ('ALL', 'APPROVED')),
  recombined text not null default 'AS_STATED'
    check (recombined in ('AS_STATED', 'SUM', 'WEIGHTED', 'RESTART')),
  -- Who gives it.
  unit_id uuid not null references organisation.unit,
  -- The target above that it passes down.
  parent_id uuid references targets.target,
  created_by uuid not null,
  created_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  end_reason text not null default '',
  check ((approved_by is null) = (approved_at is null)),
  check (status <> 'IN_FORCE' or approved_by is not null)
);
create index target_days on targets.target using gist (days);
create index target_unit_giving on targets.target (unit_id);
create index target_parent on targets.target (parent_id) where parent_id is not null;
create index target_clause on targets.target (clause_id) where clause_id is not null;

-- Units that a target names, and values of their own instead of those of the rule (null: the rule's).
create table targets.target_unit (
  target_id uuid not null references targets.target,
  unit_id uuid not null references organisation.unit,
  -- False for a unit of the kind that only has values of its own.
  named boolean not null,
  least numeric check (least >= 0),
  most numeric check (most >= 0),
  primary key (target_id, unit_id),
  check (least <= most)
);
create index target_unit_unit on targets.target_unit (unit_id);

-- A version that was replaced, as its row was, with its units, and what replaced it.
create table targets.target_version (
  target_id uuid not null references targets.target,
  version integer not null,
  snapshot jsonb not null,
  replaced_through text not null check (replaced_through in ('CHANGED', 'APPROVED', 'WITHDRAWN')),
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  reason text not null default '',
  primary key (target_id, version)
);

-- Weeks in which nothing is asked. Without unit: of every unit of the target.
create table targets.excuse (
  id uuid primary key default uuidv7(),
  target_id uuid not null references targets.target,
  unit_id uuid references organisation.unit,
  monday date not null check (extract(isodow from monday) = 1),
  cause text not null check (cause in ('TET', 'DISTANCING', 'DISASTER', 'REORGANISATION', 'OTHER')),
  reason text not null check (length(reason) between 3 and 500),
  excused_by uuid not null,
  excused_at timestamptz not null,
  unique nulls not distinct (target_id, unit_id, monday)
);
create index excuse_unit on targets.excuse (unit_id) where unit_id is not null;

-- What a survey of a target found. Shares are fractions of one.
create table targets.survey (
  id uuid primary key default uuidv7(),
  target_id uuid not null references targets.target,
  unit_id uuid not null references organisation.unit,
  on_day date not null,
  sample integer not null check (sample > 0),
  share numeric not null check (share between 0 and 1),
  low numeric check (low between 0 and share),
  high numeric check (high between share and 1),
  method text not null check (length(method) between 3 and 500),
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index survey_target on targets.survey (target_id, unit_id, on_day);
create index survey_unit on targets.survey (unit_id);

-- Series of numbers that targets are measured against. An administrator may add some.
create table targets.series (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name_vi text not null,
  name_en text not null,
  noun_vi text not null,
  noun_en text not null,
  people boolean not null
);
insert into targets.series (code, name_vi, name_en, noun_vi, noun_en, people) values
  ('COLLABORATORS_ACTIVE', 'Cộng tác viên, nhân viên thu đang hoạt động', 'Active collaborators', 'người', 'people', true),
  ('COLLABORATORS_TRAINED', 'Cộng tác viên, nhân viên thu đã tập huấn', 'Trained collaborators', 'người', 'people', true),
  ('COMMUNES', 'Xã, phường, đặc khu', 'Communes', 'xã', 'communes', false),
  ('ENTERPRISES', 'Doanh nghiệp đang tham gia BHXH', 'Enterprises', 'doanh nghiệp', 'enterprises', false),
  ('HOUSEHOLDS', 'Hộ gia đình', 'Households', 'hộ', 'households', false),
  ('LABOUR_FORCE', 'Lực lượng lao động trong độ tuổi', 'Labour force of working age', 'người', 'people', true),
  ('PARTNERS', 'Cơ quan, tổ chức phối hợp', 'Partner organisations', 'cơ quan', 'organisations', false),
  ('PARTY_MEMBERS', 'Cán bộ, đảng viên', 'Cadres and Party members', 'người', 'people', true),
  ('POPULATION', 'Dân số', 'Population', 'người', 'people', true),
  ('PUPILS', 'Học sinh, sinh viên', 'Pupils and students', 'người', 'people', true),
  ('STAFF', 'Công chức, viên chức, người lao động của ngành', 'Staff of the sector', 'người', 'people', true),
  ('STATIONS', 'Đài truyền thanh cơ sở', 'Commune radio stations', 'đài', 'stations', false);

-- A value holds from its day until the next one of the same unit.
create table targets.denominator (
  series text not null references targets.series,
  unit_id uuid not null references organisation.unit,
  from_day date not null,
  version integer not null default 1,
  value numeric not null check (value >= 0),
  source text not null check (length(source) between 2 and 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (series, unit_id, from_day)
);
create index denominator_unit on targets.denominator (unit_id);

create table targets.denominator_version (
  series text not null,
  unit_id uuid not null references organisation.unit,
  from_day date not null,
  version integer not null,
  value numeric not null,
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (series, unit_id, from_day, version)
);
create index denominator_version_unit on targets.denominator_version (unit_id);

-- What a rule sees of a unit in a week (weekly floors) or a month (communes, partners). Derived from
-- records and never entered; cell_state says whether it may be used.
create table targets.cell (
  target_id uuid not null references targets.target,
  -- Unit of the row, with what it carries on.
  unit_id uuid not null references organisation.unit,
  -- First day of the week or month.
  bucket date not null,
  value numeric not null,
  -- The part about the policy area of the rule.
  part numeric not null,
  -- Weekly floors by place: what names no place, places with any, places with enough of both, and
  -- what those with any lack to it.
  unplaced numeric not null default 0,
  unplaced_part numeric not null default 0,
  named integer not null default 0,
  reached integer not null default 0,
  short numeric not null default 0,
  short_part numeric not null default 0,
  -- Communes or partners of the month, and how much was done with each.
  members uuid[] not null default '{}',
  amounts numeric[] not null default '{}',
  primary key (target_id, unit_id, bucket)
);
create index cell_unit on targets.cell (unit_id);

-- Which cells of a target may be used: those made for this version of it and this set of units, and
-- not touched after the mark.
create table targets.cell_state (
  target_id uuid primary key references targets.target,
  target_version integer not null,
  -- Digest of the units of the rows and of those whose work each of them bears.
  composition text not null,
  through bigint not null
);

-- What earlier years came to, month by month, for forecasts. Derived by a job.
create table targets.course (
  target_id uuid not null references targets.target,
  unit_id uuid not null references organisation.unit,
  year integer not null,
  -- Twelve sums.
  months numeric[] not null check (cardinality(months) = 12),
  primary key (target_id, unit_id, year)
);
create index course_unit on targets.course (unit_id);
