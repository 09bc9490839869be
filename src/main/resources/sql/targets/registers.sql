-- How many communes, stations or partners units have in the registers.
-- grain:  provincial and base units of the day with at least one
-- inputs: :series COMMUNES, STATIONS or PARTNERS; :on day
-- units:  things that exist on the day in the province of a provincial unit, or in the communes that a
--         base unit looks after; partners of a province count for its provincial unit
-- null:   a unit without any has no row: that nothing was entered is not zero
-- source: organisation.area_version, station_version, partner_version, unit_version, unit_area
with commune as materialized (
  select a.area_id,
    case when above.kind = 'DISTRICT' then above.parent_id else a.parent_id end as province_id
  from organisation.area_version a
  left join organisation.area_version above on above.area_id = a.parent_id and above.valid @> :on
  where a.kind = 'COMMUNE' and a.valid @> :on
), thing as materialized (
  select c.area_id, c.province_id, 1::bigint as things
  from commune c
  where :series = 'COMMUNES'
  union all
  select s.area_id, c.province_id, count(*)
  from organisation.station_version s
  join commune c on c.area_id = s.area_id
  where :series = 'STATIONS' and s.valid @> :on
  group by s.area_id, c.province_id
  union all
  select p.area_id, coalesce(c.province_id, p.area_id), count(*)
  from organisation.partner_version p
  left join commune c on c.area_id = p.area_id
  where :series = 'PARTNERS' and p.valid @> :on and p.area_id is not null
  group by p.area_id, coalesce(c.province_id, p.area_id)
), province as materialized (
  select t.province_id, sum(t.things) as things
  from thing t
  group by t.province_id
)
select v.unit_id, sum(p.things)::bigint as things
from organisation.unit_version v
join province p on p.province_id = v.area_id
where v.kind = 'PROVINCIAL' and v.valid @> :on
group by v.unit_id
union all
select u.unit_id, sum(t.things)::bigint
from organisation.unit_area u
join thing t on t.area_id = u.area_id
join organisation.unit_version v on v.unit_id = u.unit_id and v.valid @> :on
where u.valid @> :on and v.kind in ('DISTRICT', 'BASE')
group by u.unit_id
