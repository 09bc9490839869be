-- Adds up the days of a version of the summary to months and years.
-- grain:  those of results.span_by_unit and results.span_by_atom
-- inputs: :next, a version whose days are complete and that has no months and years yet
-- result: how many rows were written by unit and by atom
-- null:   none; a sum of nothing has no row
-- source: results.summary
with spanned as materialized (
  select p.months, date_trunc(p.field, f.day::timestamp)::date as first_day, f.unit_id, f.form_id,
    f.atom_id, f.approved, sum(f.activities) as activities, sum(f.quantity) as quantity,
    sum(f.attendances) as attendances, sum(f.people) as people,
    sum(f.voluntary_joined) as voluntary_joined, sum(f.household_joined) as household_joined,
    sum(f.vssid_installed) as vssid_installed, sum(f.cost) as cost
  from results.summary f
  cross join (values (1, 'month'), (12, 'year')) p(months, field)
  where f.version = :next
  group by 1, 2, 3, 4, 5, 6
  having (sum(f.activities), sum(f.quantity), sum(f.attendances), sum(f.people),
    sum(f.voluntary_joined), sum(f.household_joined), sum(f.vssid_installed), sum(f.cost))
    <> (0, 0, 0, 0, 0, 0, 0, 0)
), by_unit as (
  insert into results.span_by_unit
    (version, months, first_day, unit_id, form_id, atom_id, approved,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select :next, months, first_day, unit_id, form_id, atom_id, approved,
    activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost
  from spanned
  order by months, first_day, unit_id, form_id
  returning 1
), by_atom as (
  insert into results.span_by_atom
    (version, months, first_day, form_id, atom_id, approved,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select :next, months, first_day, form_id, atom_id, approved, sum(activities), sum(quantity),
    sum(attendances), sum(people), sum(voluntary_joined), sum(household_joined), sum(vssid_installed),
    sum(cost)
  from spanned
  group by months, first_day, form_id, atom_id, approved
  having (sum(activities), sum(quantity), sum(attendances), sum(people), sum(voluntary_joined),
    sum(household_joined), sum(vssid_installed), sum(cost)) <> (0, 0, 0, 0, 0, 0, 0, 0)
  order by months, first_day, form_id, atom_id
  returning 1
)
select (select count(*) from by_unit) as by_unit, (select count(*) from by_atom) as by_atom
