-- Adds up the days of a version of the summary to months and years.
-- grain:  those of results.span_by_unit and results.span_by_atom
-- inputs: :next, a version whose days are complete and that has no months and years yet
-- result: how many rows were written by unit and by atom
-- null:   none; a sum of nothing has no row
-- source: results.summary
with spanned as materialized (
  select p.months, date_trunc(p.field, f.day::timestamp)::date as first_day, f.unit_id, f.form_id,
    f.atom_id, f.approved, sum(f.activities) as activities, sum(f.quantity) as quantity,
    sum(f.attendances) as attendances
  from results.summary f
  cross join (values (1, 'month'), (12, 'year')) p(months, field)
  where f.version = :next
  group by 1, 2, 3, 4, 5, 6
  having sum(f.activities) <> 0 or sum(f.quantity) <> 0 or sum(f.attendances) <> 0
), by_unit as (
  insert into results.span_by_unit
    (version, months, first_day, unit_id, form_id, atom_id, approved,
     activities, quantity, attendances)
  select :next, months, first_day, unit_id, form_id, atom_id, approved,
    activities, quantity, attendances
  from spanned
  order by months, first_day, unit_id, form_id
  returning 1
), by_atom as (
  insert into results.span_by_atom
    (version, months, first_day, form_id, atom_id, approved, activities, quantity, attendances)
  select :next, months, first_day, form_id, atom_id, approved,
    sum(activities), sum(quantity), sum(attendances)
  from spanned
  group by months, first_day, form_id, atom_id, approved
  having sum(activities) <> 0 or sum(quantity) <> 0 or sum(attendances) <> 0
  order by months, first_day, form_id, atom_id
  returning 1
)
select (select count(*) from by_unit) as by_unit, (select count(*) from by_atom) as by_atom
