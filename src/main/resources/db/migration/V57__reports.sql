-- Official reports. Text with live figures until it is approved; from then on the printout is kept as
-- data and never worked out again.
create schema reports;

create table reports.report (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SUBMITTED', 'APPROVED')),
  unit_id uuid not null references organisation.unit,
  -- Code of a reporting period, and its days.
  period text not null check (length(period) between 4 and 80),
  days daterange not null check (not isempty(days)),
  title text not null check (length(title) between 3 and 300),
  definitions_on date not null,
  sections jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  -- How it was issued; all null until it is approved.
  notation text check (length(notation) <= 80),
  issued_on date,
  place text check (length(place) <= 80),
  capacity text check (length(capacity) <= 120),
  signer_title text check (length(signer_title) <= 120),
  signer text check (length(signer) <= 120),
  approved_by uuid,
  approved_at timestamptz,
  -- Everything as it was printed.
  printout jsonb,
  check ((status = 'APPROVED') = (approved_at is not null)),
  check ((approved_at is null) = (printout is null)),
  check ((approved_at is null) = (issued_on is null))
);
create unique index report_of_period on reports.report (unit_id, period);
create index report_days on reports.report using gist (days);

-- A text that was replaced.
create table reports.report_version (
  report_id uuid not null references reports.report on delete cascade,
  version integer not null,
  title text not null,
  sections jsonb not null,
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  reason text not null default '',
  primary key (report_id, version)
);

-- Figures that stood in sentences of an approved report, so that it is found where a measure was
-- printed and what of it differs today.
create table reports.figure (
  report_id uuid not null references reports.report,
  ordinal integer not null,
  measure_code text not null references results.measure,
  measure_version integer not null,
  days daterange not null,
  -- Null where nothing could be said.
  value numeric,
  printed text not null,
  primary key (report_id, ordinal),
  foreign key (measure_code, measure_version) references results.measure_version
);
create index figure_measure on reports.figure (measure_code, measure_version);

-- Units whose work an approved report counted; none for the whole agency.
create table reports.counted_unit (
  report_id uuid not null references reports.report,
  unit_id uuid not null references organisation.unit,
  primary key (report_id, unit_id)
);
create index counted_unit_unit on reports.counted_unit (unit_id);

create table reports.comment (
  id uuid primary key default uuidv7(),
  report_id uuid not null references reports.report on delete cascade,
  -- From 0.
  section integer not null check (section >= 0),
  text text not null check (length(text) between 1 and 2000),
  written_by uuid not null,
  person text not null,
  written_at timestamptz not null
);
create index comment_report on reports.comment (report_id);
