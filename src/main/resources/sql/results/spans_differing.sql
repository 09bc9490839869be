-- Compares months and years with the days that they are sums of.
-- grain:  results.span_by_unit and results.span_by_atom
-- inputs: :current, version; run under the lock of the fold
-- result: differing = rows that are not the sum of their days, example = one as text (null: none)
-- source: results.summary
with spanned as materialized (
  select p.months, date_trunc(p.field, f.day::timestamp)::date as first_day, f.unit_id, f.form_id,
    f.atom_id, f.approved, sum(f.activities) as activities, sum(f.quantity) as quantity,
    sum(f.attendances) as attendances, sum(f.people) as people,
    sum(f.voluntary_joined) as voluntary_joined, sum(f.household_joined) as household_joined,
    sum(f.vssid_installed) as vssid_installed, sum(f.cost) as cost
  from results.summary f
  cross join (values (1, 'month'), (12, 'year')) p(months, field)
  where f.version = :current
  group by 1, 2, 3, 4, 5, 6
), counted as (
  select months, first_day, unit_id, form_id, atom_id, approved,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
  from spanned
  union all
  select months, first_day, null, form_id, atom_id, approved, sum(activities), sum(quantity),
    sum(attendances), sum(people), sum(voluntary_joined), sum(household_joined), sum(vssid_installed),
    sum(cost)
  from spanned
  group by months, first_day, form_id, atom_id, approved
), kept as (
  select months, first_day, unit_id, form_id, atom_id, approved,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
  from results.span_by_unit
  where version = :current
  union all
  select months, first_day, null, form_id, atom_id, approved,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
  from results.span_by_atom
  where version = :current
), differing as (
  select format('%s months from %s unit %s form %s', months, first_day, unit_id, form_id) as told
  from (
    select months, first_day, unit_id, form_id, atom_id, approved,
      activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost,
      1 as sign
    from counted
    union all
    select months, first_day, unit_id, form_id, atom_id, approved,
      activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost,
      -1
    from kept
  ) both_sides
  group by months, first_day, unit_id, form_id, atom_id, approved
  having (sum(sign * activities), sum(sign * quantity), sum(sign * attendances), sum(sign * people),
    sum(sign * voluntary_joined), sum(sign * household_joined), sum(sign * vssid_installed),
    sum(sign * cost)) <> (0, 0, 0, 0, 0, 0, 0, 0)
)
select count(*) as differing, min(told) as example
from differing
