-- Reports that begin by themselves some days after their period has ended.
create table reports.schedule (
  unit_id uuid not null references organisation.unit,
  kind text not null check (kind in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  days_after integer not null check (days_after between 0 and 60),
  since date not null,
  -- Period that was begun last, so that a draft thrown away is not begun again.
  begun text,
  set_by uuid not null,
  primary key (unit_id, kind)
);
