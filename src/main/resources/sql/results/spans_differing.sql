-- Compares months and years with the days that they are sums of.
-- grain:  results.span_by_unit and results.span_by_atom
-- inputs: :current, version; run under the lock of the fold
-- result: differing = rows that are not the sum of their days, example = one as text (null: none)
-- source: results.summary
with spanned as materialized (
  select p.months, date_trunc(p.field, f.day::timestamp)::date as first_day, f.unit_id, f.form_id,
    f.atom_id, f.approved, sum(f.activities) as activities, sum(f.quantity) as quantity,
    sum(f.attendances) as attendances
  from results.summary f
  cross join (values (1, 'month'), (12, 'year')) p(months, field)
  where f.version = :current
  group by 1, 2, 3, 4, 5, 6
), counted as (
  select months, first_day, unit_id, form_id, atom_id, approved, activities, quantity, attendances
  from spanned
  union all
  select months, first_day, null, form_id, atom_id, approved, sum(activities), sum(quantity),
    sum(attendances)
  from spanned
  group by months, first_day, form_id, atom_id, approved
), kept as (
  select months, first_day, unit_id, form_id, atom_id, approved, activities, quantity, attendances
  from results.span_by_unit
  where version = :current
  union all
  select months, first_day, null, form_id, atom_id, approved, activities, quantity, attendances
  from results.span_by_atom
  where version = :current
), differing as (
  select format('%s months from %s unit %s form %s', months, first_day, unit_id, form_id) as told
  from (
    select months, first_day, unit_id, form_id, atom_id, approved, activities, quantity, attendances,
      1 as sign
    from counted
    union all
    select months, first_day, unit_id, form_id, atom_id, approved, activities, quantity, attendances,
      -1
    from kept
  ) both_sides
  group by months, first_day, unit_id, form_id, atom_id, approved
  having sum(sign * activities) <> 0 or sum(sign * quantity) <> 0 or sum(sign * attendances) <> 0
)
select count(*) as differing, min(told) as example
from differing
