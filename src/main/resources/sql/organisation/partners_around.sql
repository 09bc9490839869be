-- Partners that a unit may work with on a day.
-- Grain: one row a partner. Inputs: :unit, :on (day), :most (rows).
-- A partner is near when it is of the whole country (area_id null), of the unit's province, or of a
-- commune in it: of those that the unit covers, of all where it covers none. A unit without a
-- province above it is near to all. The province of a base unit is that of the nearest unit above
-- with one. place, above: names of the area and of the one around it on the day; null without area.
-- Source: organisation.partner_version, unit_version, unit_area, area_version.
with recursive up(unit_id, parent_id, area_id) as (
  select unit_id, parent_id, area_id
  from organisation.unit_version
  where unit_id = :unit and valid @> :on
  union all
  select v.unit_id, v.parent_id, v.area_id
  from up
  join organisation.unit_version v on v.unit_id = up.parent_id and v.valid @> :on
  where up.area_id is null
), covered as (
  select area_id from organisation.unit_area where unit_id = :unit and valid @> :on
), province as (
  select area_id from up where area_id is not null
), near as (
  select area_id from province
  union
  select area_id from covered
  union
  select c.area_id
  from province
  join organisation.area_version c on c.parent_id = province.area_id and c.valid @> :on
  where not exists (select from covered)
)
select v.partner_id as id, v.code, v.name, v.kind, v.area_id, a.name as place, p.name as above,
  t.level, lower(v.valid) as valid_from, upper(v.valid) as valid_to
from organisation.partner_version v
join organisation.partner t on t.id = v.partner_id
left join organisation.area_version a on a.area_id = v.area_id and a.valid @> :on
left join organisation.area_version p on p.area_id = a.parent_id and p.valid @> :on
where v.valid @> :on and (
  v.area_id is null
  or v.area_id in (select area_id from near)
  or not exists (select from province))
order by t.level = 'COMMUNE', v.kind, v.name collate "vi-x-icu", v.code
limit :most
