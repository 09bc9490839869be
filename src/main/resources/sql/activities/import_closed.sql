-- New work in closed periods, and work that a correction moves into one.
-- grain:  a row of the file that is wrong
-- inputs: the tables of the import; :today
-- null:   none
-- source: activities.closed_period, asked once for each unit and day
insert into import_wrong (row_number, ordinal, field, code, arguments)
select j.row_number, 5000000, 'to', 'period.closed', jsonb_build_array(c.period)
from (
  select d.unit_id, d.last_day,
    activities.closed_period(d.unit_id, d.last_day, cast(:today as date)) as period
  from (
    select distinct j.unit_id, s.last_day
    from {judged} j
    join {staged} s on s.row_number = j.row_number
    where j.broken = 0 and s.last_day < cast(:today as date) - (
      select min(r.lock_after) from activities.period_rule r)) d
) c
join {judged} j on j.unit_id = c.unit_id
join {staged} s on s.row_number = j.row_number and s.last_day = c.last_day
left join import_known k on k.row_number = j.row_number
where c.period is not null and j.broken = 0
  and (k.id is null or k.changed and c.period is distinct from
    activities.closed_period(j.unit_id, k.was_on, cast(:today as date)))
