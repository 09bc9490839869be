-- Rows whose commune is not one of the unit, where the unit has communes at all; as
-- Geography.looksAfter and communesOf, each pair of unit and commune looked at once.
-- grain:  a row of the file that is new or changed
-- inputs: import_work
-- null:   none
-- source: organisation.unit_area, unit_version, area_version, activities.soft_rule
insert into import_doubt (row_number, rule, handling, field, arguments, sign)
with reach as (
  select u.unit_id, a.area_id, a.valid * c.valid as valid
  from (select distinct unit_id from import_work where area_id is not null) u
  join organisation.unit_area c on c.unit_id = u.unit_id
  join organisation.area_version a on a.area_id = c.area_id and a.kind = 'COMMUNE' and a.valid && c.valid
  union all
  select u.unit_id, a.area_id, a.valid * v.valid
  from (select distinct unit_id from import_work where area_id is not null) u
  join organisation.unit_version v on v.unit_id = u.unit_id
  join organisation.area_version a on a.parent_id = v.area_id and a.kind = 'COMMUNE' and a.valid && v.valid
), own as materialized (
  select unit_id, area_id, range_agg(valid) as days from reach group by unit_id, area_id
), any_of as materialized (
  select unit_id, range_agg(valid) as days from reach group by unit_id
)
select w.row_number, r.code, r.handling, 'area', '{}', w.unit_id || '|' || w.area_id
from import_work w
join activities.soft_rule r on r.code = 'AREA_ELSEWHERE' and r.active
join any_of n on n.unit_id = w.unit_id
left join own o on o.unit_id = w.unit_id and o.area_id = w.area_id
where w.area_id is not null and n.days @> w.last_day and not coalesce(o.days @> w.last_day, false)
