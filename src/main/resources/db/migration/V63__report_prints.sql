-- Files of reports: each is printed once for what the report says at a time, by whoever asks first,
-- and kept for whoever asks next. Old files are forgotten; the writers make the same bytes again.
create table reports.print (
  id uuid primary key default uuidv7(),
  report_id uuid not null references reports.report on delete cascade,
  kind text not null check (kind in ('DOCX', 'PDF', 'XLSX')),
  -- What it shows: version of the text and, while figures are live, a mark of everything they stand on.
  content text not null check (length(content) between 1 and 200),
  status text not null default 'RUNNING' check (status in ('RUNNING', 'DONE', 'FAILED')),
  -- How often it was taken up; 0 while it waits.
  attempt integer not null default 0,
  phase text check (phase in ('FIGURES', 'LAYOUT')),
  phase_began_at timestamptz,
  -- Tables and charts.
  steps_done integer not null default 0,
  steps_total integer not null default 0,
  asked_at timestamptz not null,
  -- When it last said that it is being worked on.
  told_at timestamptz,
  ended_at timestamptz,
  -- Code of what went wrong.
  failure text check (length(failure) <= 60),
  -- The report with its figures, for the other files of the same content; null for approved ones.
  printout jsonb,
  file bytea,
  check ((status = 'RUNNING') = (ended_at is null)),
  check ((status = 'DONE') = (file is not null)),
  check ((status = 'FAILED') = (failure is not null))
);
-- Who asks while it is printed or when it is there gets the same.
create unique index print_of_content on reports.print (report_id, kind, content)
  where status <> 'FAILED';
create index print_report on reports.print (report_id);
create index print_ended on reports.print (ended_at);

-- Kind of the period, for the list.
alter table reports.report
  add column kind text not null generated always as (
    case
      when period ~ '^[0-9]{4}$' then 'YEAR'
      when period ~ '^[0-9]{4}-[0-9]{2}$' then 'MONTH'
      when period ~ '^[0-9]{4}-Q[1-4]$' then 'QUARTER'
      when period ~ '^[0-9]{4}-H[12]$' then 'HALF_YEAR'
      when period ~ '^[0-9]{4}-W[0-9]{2}$' then 'WEEK'
      else 'CAMPAIGN'
    end
  ) stored;
create index report_newest on reports.report (upper(days) desc, lower(days), id);

-- What a figure in a sentence was narrowed to, in words; empty for the whole measure.
alter table reports.figure
  add column narrowed text not null default '' check (length(narrowed) <= 1000);

-- Title and notation without case and marks, as the program folds them, for the search.
alter table reports.report
  add column folded text not null default '';
update reports.report set folded = lower(title || ' ' || coalesce(notation, ''));
