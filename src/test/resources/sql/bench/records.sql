-- Records drawn at random, in the old offices or in the new ones.
-- grain:  a record of work
-- inputs: {former} true or false, {n} how many
-- source: bench.slot, bench.day, bench.form
insert into activities.activity
  (status, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade,
   approved, quantity, attendances, first_day, last_day, area_id, title, title_folded,
   people, cost, recorded_by, recorded_at, approved_by, approved_at)
select case when d.approved then 'APPROVED' else 'RECORDED' end, d.unit_id, d.day, d.atom_id,
  d.form_id, d.policy_areas, d.audiences, 1 + d.dice % 4, d.approved, 1 + d.dice % 9,
  case when d.attended then d.dice % 90 else 0 end, d.day, d.day, d.area_id,
  'Tuyên truyền chính sách, buổi ' || d.dice, 'tuyen truyen chinh sach, buoi ' || d.dice,
  case when d.dice % 10 = 0 then d.dice % 200 end,
  case when d.dice % 20 = 0 then 1000 * (d.dice % 5000) end,
  d.unit_id, d.day + time '17:00', case when d.approved then d.unit_id end,
  case when d.approved then d.day + time '18:00' end
from (
  select s.unit_id, s.area_id, s.atom_id, y.day, f.form_id, f.attended, r.dice,
    (1 << floor(power(r.areas, 2) * 5)::integer)
      | case when r.dice % 5 = 0 then 1 else 0 end as policy_areas,
    1 << floor(power(r.audience, 2) * 5)::integer as audiences,
    r.dice % 100 < case when y.day < date '2026-10-20' then 95 else 50 end as approved
  from (
    select floor(random() * (select count(*) from bench.slot where former = {former}))::bigint
        as slot,
      floor(random() * (select count(*) from bench.day where former = {former}))::bigint as day,
      floor(random() * (select count(*) from bench.form))::bigint as form,
      floor(random() * 1000000)::integer as dice, random() as areas, random() as audience
    from generate_series(1, {n})
  ) r
  join bench.slot s on s.rank = r.slot and s.former = {former}
  join bench.day y on y.rank = r.day and y.former = {former}
  join bench.form f on f.rank = r.form
) d
