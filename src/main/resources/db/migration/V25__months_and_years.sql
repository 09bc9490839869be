-- Whole months and years of the summary, so that a year of figures reads thousands of rows and not
-- days by the hundred thousand. Written by the same statement that writes results.summary, by the
-- same single owner; what they hold is always the sum of the summary's days.

-- Grain: version, span (1 month or 12), its first day, form, atom, approved or not; all units, policy
-- areas, audiences and grades together.
create table results.span_by_atom (
  version smallint not null,
  months smallint not null check (months in (1, 12)),
  first_day date not null,
  form_id smallint not null,
  atom_id integer not null,
  approved boolean not null,
  activities integer not null,
  quantity bigint not null,
  attendances bigint not null,
  primary key (version, months, first_day, form_id, atom_id, approved)
    include (activities, quantity, attendances)
);
create index span_by_atom_empty on results.span_by_atom (version)
  where activities = 0 and quantity = 0 and attendances = 0;

-- The same by unit, for readers who may not see every unit and for tables by unit.
create table results.span_by_unit (
  version smallint not null,
  months smallint not null check (months in (1, 12)),
  first_day date not null,
  unit_id uuid not null,
  form_id smallint not null,
  atom_id integer not null,
  approved boolean not null,
  activities integer not null,
  quantity bigint not null,
  attendances bigint not null,
  primary key (version, months, first_day, unit_id, form_id, atom_id, approved)
    include (activities, quantity, attendances)
);
create index span_by_unit_empty on results.span_by_unit (version)
  where activities = 0 and quantity = 0 and attendances = 0;

insert into results.span_by_unit
  (version, months, first_day, unit_id, form_id, atom_id, approved, activities, quantity, attendances)
select f.version, s.months, date_trunc(s.field, f.day::timestamp)::date, f.unit_id, f.form_id,
  f.atom_id, f.approved, sum(f.activities), sum(f.quantity), sum(f.attendances)
from results.summary f
cross join (values (1, 'month'), (12, 'year')) s(months, field)
group by 1, 2, 3, 4, 5, 6, 7
having sum(f.activities) <> 0 or sum(f.quantity) <> 0 or sum(f.attendances) <> 0;

insert into results.span_by_atom
  (version, months, first_day, form_id, atom_id, approved, activities, quantity, attendances)
select version, months, first_day, form_id, atom_id, approved, sum(activities), sum(quantity),
  sum(attendances)
from results.span_by_unit
group by 1, 2, 3, 4, 5, 6
having sum(activities) <> 0 or sum(quantity) <> 0 or sum(attendances) <> 0;

-- A contribution is written in the transaction of its record, which has these keys and cannot be
-- deleted, and lives for seconds: checking them again, and keeping an index for the check, cost more
-- than the row itself.
alter table activities.contribution_delta
  drop constraint contribution_delta_unit_id_fkey,
  drop constraint contribution_delta_atom_id_fkey,
  drop constraint contribution_delta_form_id_fkey;
drop index activities.contribution_delta_unit;
drop index activities.contribution_delta_atom;
drop index activities.contribution_delta_form;
