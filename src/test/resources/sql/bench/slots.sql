-- Slots that dice fall on: each place, day and form has as many as its weight.
-- grain:  bench.slot a unit, commune (null: none named) and atom, bench.day a day, bench.form a form
-- inputs: none, several statements
-- source: organisation.unit_area and unit_version, policy.form
create schema bench;
create unlogged table bench.place as
select c.unit_id, c.area_id, c.former, v.parent_id as office, c.day,
  organisation.atom_of(c.unit_id, c.area_id, c.day) as atom_id
from (
  select unit_id, area_id, lower(valid) < date '2025-07-01' as former,
    greatest(lower(valid), date '2022-01-01') as day
  from organisation.unit_area
) c
join organisation.unit_version v on v.unit_id = c.unit_id and v.valid @> c.day;
insert into bench.place (unit_id, area_id, former, office, day, atom_id)
select unit_id, null, former, office, day, organisation.atom_of(unit_id, null, day)
from bench.place
group by unit_id, former, office, day;
create unlogged table bench.slot as
select former, row_number() over (partition by former) - 1 as rank, unit_id, area_id, atom_id
from (
  select former, unit_id, area_id, atom_id, weight / sum(weight) over (partition by former) as share
  from (
    select former, unit_id, area_id, atom_id,
      power(dense_rank() over (partition by former order by md5(office::text)), -0.8)
      * power(dense_rank() over (partition by former, office order by md5(unit_id::text)), -0.6)
      * case when area_id is null then 2.5 else
          power(row_number() over (partition by unit_id order by md5(area_id::text)), -0.5)
        end as weight
    from bench.place
  ) weighted
) shared
cross join lateral generate_series(1, greatest(1, round(share * 60000))::integer);
create unlogged table bench.day as
select day < date '2025-07-01' as former,
  row_number() over (partition by day < date '2025-07-01') - 1 as rank, day
from (
  select date '2022-01-01' + n as day
  from generate_series(0, date '2026-11-19' - date '2022-01-01') n
) days
cross join lateral generate_series(1, greatest(1, round(
  20 * (array[.6, .5, .8, .9, 1.6, 1.2, 1.2, .9, .9, 1.1, 1.3, 1.4])[extract(month from day)]
  * power(1.15, extract(year from day) - 2022)
  * case extract(isodow from day) when 7 then .1 when 6 then .4 else 1 end))::integer);
create unlogged table bench.form as
select row_number() over () - 1 as rank, form_id, attended
from (
  select id as form_id, attended, row_number() over (order by id) as place
  from policy.form
) forms
cross join lateral generate_series(1, greatest(1, round(100.0 / place))::integer);
analyze bench.slot; analyze bench.day; analyze bench.form
